#!/bin/sh
# In another terminal: SENTINELSEC_MOCK_TOKEN=a-token-for-this-machine npx @sentinelsec/mock-server
set -eu
: "${SENTINELSEC_MOCK_TOKEN:=a-token-for-this-machine}"
export SENTINELSEC_BASE_URL="${SENTINELSEC_MOCK_URL:-http://127.0.0.1:4010}" # the command calls the mock

# Write the key and the TOTP secret of the mock into files that only you can read.
keys=$(curl -sS --noproxy '*' -H "Authorization: Bearer $SENTINELSEC_MOCK_TOKEN" "$SENTINELSEC_BASE_URL/_mock/keys")
echo "$keys" | sed 's/.*"apiKey":"\([^"]*\)".*/\1/' > mock.key
echo "$keys" | sed 's/.*"totpSecret":"\([^"]*\)".*/\1/' > mock.totp
chmod 600 mock.key mock.totp

sentinelsec whoami --key-file mock.key
sentinelsec logs --key-file mock.key --limit 3
sentinelsec keys create --name reports --scope usage:read --out reports.key --key-file mock.key --totp-file mock.totp
sentinelsec logs --key-file reports.key --limit 1
sentinelsec keys rotate --key-file mock.key --totp-file mock.totp
sentinelsec whoami --key-file mock.key --json
