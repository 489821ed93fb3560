#!/bin/sh
# Controls the mock platform with curl. Needs SENTINELSEC_MOCK_TOKEN. With HTTPS, also needs SENTINELSEC_MOCK_CERTIFICATE.
set -eu
mock=${SENTINELSEC_MOCK_URL:-http://127.0.0.1:4010}

# The token is in a file, so that the list of processes does not show it. The other file has the settings for every call.
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
printf 'silent\nshow-error\nnoproxy = "*"\n%s\n' "${SENTINELSEC_MOCK_CERTIFICATE:+cacert = \"$SENTINELSEC_MOCK_CERTIFICATE\"}" > "$folder/settings"
printf 'Authorization: Bearer %s\n' "$SENTINELSEC_MOCK_TOKEN" > "$folder/token"

# control METHOD PATH [JSON]: calls a control route and prints the response. If the server refuses the call, the script ends.
control() {
  method=$1 path=$2
  shift 2
  answer=$(curl --config "$folder/settings" --header "@$folder/token" --fail-with-body --request "$method" \
    ${1+--json "$1"} "$mock/_mock$path") || { echo "$answer" >&2; exit 1; }
  echo "$answer"
}

# status PATH: calls the API with the key of the world, and prints the status of the response.
keys=$(control GET /keys)
key=$(echo "$keys" | sed 's/.*"apiKey":"\([^"]*\)".*/\1/')
status() {
  curl --config "$folder/settings" --header "Authorization: Bearer $key" --output /dev/null --write-out '%{http_code}\n' "$mock$1"
}

control POST /reset > /dev/null

control POST /limits/exhaust '{"policy":"standard"}' > /dev/null
echo "limit used up: $(status /v1/account)"

control POST /clock/advance '{"minutes":1}' > /dev/null
echo "a minute later: $(status /v1/account)"

control POST /faults '{"kind":"status","status":503,"times":1}' > /dev/null
echo "with a fault: $(status /v1/account)"
echo "after the fault: $(status /v1/account)"

journal=$(control GET '/journal?operation=account.get')
echo "sent: $(echo "$journal" | sed 's/.*"found":\([0-9]*\).*/\1/') requests"
control POST /reset > /dev/null
