"""Tests against the mock platform in Python, with the standard library only."""

import json
import os
import ssl
import unittest
from urllib.error import HTTPError
from urllib.request import HTTPSHandler, ProxyHandler, Request, build_opener

MOCK = os.environ.get("SENTINELSEC_MOCK_URL", "http://127.0.0.1:4010")
TOKEN = os.environ["SENTINELSEC_MOCK_TOKEN"]

# With HTTPS, the variable names the file of `--certificate-file`. If it is not set, Python uses the certificates of the machine.
context = ssl.create_default_context(cafile=os.environ.get("SENTINELSEC_MOCK_CERTIFICATE"))
opener = build_opener(ProxyHandler({}), HTTPSHandler(context=context))


def send(method, path, bearer, body=None, headers={}):
    """Sends a request. Returns the status, the headers and the parsed JSON of the response."""
    data = None if body is None else json.dumps(body).encode()
    request = Request(MOCK + path, data, method=method, headers={"Authorization": "Bearer " + bearer, **headers})
    if data is not None:
        request.add_header("Content-Type", "application/json")
    try:
        answer = opener.open(request, timeout=30)
    except HTTPError as refused:
        answer = refused
    with answer:
        text = answer.read()
        return answer.status, answer.headers, json.loads(text) if text else None


class MockTest(unittest.TestCase):
    """Each test has its own world, so that tests can run in parallel on one server."""

    def setUp(self):
        self.world = self.id().rsplit(".", 1)[-1] + "-" + os.urandom(4).hex()
        self.key = self.control("POST", "/worlds", {"name": self.world}, world="default")["apiKey"]
        self.addCleanup(self.control, "DELETE", "/worlds/" + self.world, world="default")

    def control(self, method, path, body=None, world=None):
        """Calls a control route of the world. Fails the test if the server refuses the call."""
        status, _, value = send(method, "/_mock" + path, TOKEN, body, {"Mock-World": world or self.world})
        self.assertLess(status, 400, value)
        return value

    def call(self, method, path, body=None):
        """Calls the API with the key of the world, as the program under test does."""
        return send(method, path, self.key, body)

    def test_time(self):
        log = self.control("POST", "/records/usage-log", {"ip_address": "203.0.113.9"})
        self.assertEqual(self.call("GET", "/v1/usage/logs/" + log["id"])[2]["ip_address"], "203.0.113.9")

        moved = self.control("POST", "/clock/advance", {"days": 30})

        self.assertEqual(moved["to"] - moved["from"], 30 * 86_400_000)
        self.assertIsNone(self.call("GET", "/v1/usage/logs/" + log["id"])[2]["ip_address"])

    def test_limit(self):
        self.control("POST", "/limits/exhaust", {"policy": "standard"})
        status, headers, problem = self.call("GET", "/v1/account")
        self.assertEqual(status, 429, problem)

        self.control("POST", "/clock/advance", {"seconds": int(headers["Retry-After"])})
        self.assertEqual(self.call("GET", "/v1/account")[0], 200)

    def test_fault(self):
        self.control("POST", "/faults", {"kind": "status", "status": 502, "operation": "account.get", "times": 1})
        self.assertEqual(self.call("GET", "/v1/account")[0], 502)
        self.assertEqual(self.call("GET", "/v1/account")[0], 200)

    def test_reset(self):
        name = self.call("GET", "/v1/account")[2]["organization_name"]
        self.call("PATCH", "/v1/account", {"organization_name": "Changed"})
        self.control("POST", "/reset")
        self.assertEqual(self.call("GET", "/v1/account")[2]["organization_name"], name)

    def test_what_was_sent(self):
        self.call("PATCH", "/v1/account", {"organization_name": "Changed"})

        # If the number of requests is wrong, the response is a 409 that shows how the nearest request differs.
        expected = {"operation": "account.update", "body": {"organization_name": "Changed"}, "status": 200}
        self.control("POST", "/journal/verify", {"request": expected, "times": 1})
        self.control("POST", "/journal/verify", {"request": {"operation": "keys.create"}, "times": 0})


if __name__ == "__main__":
    unittest.main()
