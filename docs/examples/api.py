"""Calls the SentinelSec API from Python, with the standard library only."""

import base64
import hashlib
import hmac
import json
import os
import re
import sys
import time
import uuid
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

BASE_URL = os.environ.get("SENTINELSEC_BASE_URL", "https://api.sentinelsec.studio").rstrip("/")
API_KEY = os.environ["SENTINELSEC_API_KEY"]
TOTP_SECRET = os.environ["SENTINELSEC_TOTP_SECRET"]
LONGEST_WAIT = 300  # seconds

# The MFA token. Until it ends, it works for all requests with the same key.
mfa_token = {}


class Problem(Exception):
    """The API refused a request. `reason` is the last part of the problem's `type`, such as `scope-missing`."""

    def __init__(self, refused):
        self.status = refused.code
        self.headers = refused.headers
        try:
            self.document = json.loads(refused.read())
        except ValueError:  # the response came from a proxy and not from the API
            self.document = {}
        self.reason = re.split("[/#]", self.document.get("type", ""))[-1]
        super().__init__(f"{self.status} {self.reason}: {self.document.get('detail')} {self.document.get('instance')}")


def send(method, path, body=None, headers={}):
    """Sends a request once. Returns the response, which can be read like a file. Raises a Problem if the API refuses it."""
    data = None if body is None else json.dumps(body).encode()
    request = Request(BASE_URL + path, data, method=method, headers={"Authorization": "Bearer " + API_KEY, **headers})
    if data is not None:
        request.add_header("Content-Type", "application/json")
    try:
        return urlopen(request, timeout=60)
    except HTTPError as refused:
        with refused:
            raise Problem(refused) from None


def call(method, path, body=None):
    """Sends a request until it succeeds: waits if a quota is used up, and gets an MFA token if the operation needs one."""
    # All requests of a POST call have the same idempotency key, so the operation runs only once.
    headers = {"Idempotency-Key": str(uuid.uuid4())} if method == "POST" else {}
    for attempt in range(5):
        try:
            return send(method, path, body, {**headers, **mfa_token})
        except Problem as problem:
            wait = int(problem.headers.get("Retry-After", 0))
            if attempt == 4 or wait > LONGEST_WAIT:
                raise
            if problem.reason == "quota-exceeded":
                time.sleep(wait)
            elif problem.reason == "mfa-required":
                # Step one was the refused request. Step two sends the code. Step three sends the refused request again.
                mfa_token["MFA-Token"] = verify(problem.document["challenge"]["id"])
            else:
                raise


def verify(challenge):
    """Answers an MFA challenge with the code of the second factor. Returns the MFA token."""
    with call("POST", "/v1/mfa/verify", {"challenge_id": challenge, "code": totp(TOTP_SECRET, time.time())}) as response:
        return json.load(response)["token"]


def totp(secret, at):
    """Returns the code for a time in seconds (RFC 6238)."""
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    digest = hmac.digest(key, (int(at) // 30).to_bytes(8, "big"), "sha1")
    start = digest[-1] & 15
    number = int.from_bytes(digest[start : start + 4], "big") & 0x7FFFFFFF
    return str(number)[-6:].zfill(6)


def items(path, **query):
    """Yields the items of a list, page by page."""
    while True:
        with call("GET", path + "?" + urlencode(query)) as response:
            page = json.load(response)
        yield from page["data"]
        if page["next_cursor"] is None:
            return
        query["cursor"] = page["next_cursor"]


def export(datasets, folder):
    """Creates an export, waits until it is ready, and downloads its files. Returns their paths."""
    with call("POST", "/v1/exports", {"datasets": datasets, "format": "csv"}) as response:
        made, path = json.load(response), response.headers["Location"]
    while made["status"] in ("queued", "running"):
        time.sleep(int(response.headers.get("Retry-After", 1)))
        with call("GET", path) as response:
            made = json.load(response)
    if made["status"] != "ready":
        raise RuntimeError(f"The export is {made['status']}: {made['failure']}")
    return [download(path + "/files/" + file["name"], file, folder) for file in made["files"]]


def download(path, file, folder):
    """Downloads a file of an export, and checks its SHA-256."""
    target = os.path.join(folder, os.path.basename(file["name"]))
    sha256 = hashlib.sha256()
    with call("GET", path) as response, open(target, "wb") as out:
        while chunk := response.read(65536):
            out.write(chunk)
            sha256.update(chunk)
    if sha256.hexdigest() != file["sha256"]:
        raise RuntimeError(f"{target} is damaged. Download it again.")
    return target


if __name__ == "__main__":
    with call("GET", "/v1/account") as response:
        print("status of the account:", json.load(response)["status"])

    print("audit entries:", sum(1 for _ in items("/v1/audit/entries", limit=10)))

    for name in export(["account", "usage_logs"], sys.argv[1] if len(sys.argv) > 1 else "."):
        print("downloaded:", os.path.basename(name))

    try:
        call("GET", "/v1/exports/exp_00000000000000000000000000")
    except Problem as problem:
        print("refused:", problem.reason)
