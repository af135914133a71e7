"""A real SMTP server for tests: aiosmtpd, on a free port of loopback. Prints its port, then each message as a JSON line.

Recipients tell it what to do: unknown@… is refused for ever, later@… for now, too-big@… after the message was sent.
"""
import base64
import json
import signal
import ssl
import sys

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword


class Keep:
    async def handle_RCPT(self, server, session, envelope, address, options):
        local = address.split("@")[0]
        if local == "unknown":
            return "550 5.1.1 <" + address + "> no such user"
        if local == "later":
            return "450 4.2.0 come back later"
        if local == "relay":
            return "554 5.7.1 relay access denied"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if envelope.rcpt_tos[0].startswith("too-big"):
            return "552 5.3.4 message too big"
        kept = {
            "from": envelope.mail_from,
            "to": envelope.rcpt_tos,
            "user": session.auth_data.login.decode() if session.auth_data else None,
            "is_private": session.ssl is not None,
            "bytes": base64.b64encode(envelope.original_content).decode(),
        }
        print(json.dumps(kept), flush=True)
        return "250 2.0.0 taken"


def sign_in(server, session, envelope, mechanism, data):
    is_right = isinstance(data, LoginPassword) and data.password == "slapta frazė".encode()
    return AuthResult(success=is_right, handled=is_right, auth_data=data)


asked = sys.argv[1:]
settings = {}
if "--sign-in" in asked:
    settings = {"authenticator": sign_in, "auth_required": True, "auth_require_tls": False}
if "--certificate" in asked:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(asked[asked.index("--certificate") + 1])
    settings["tls_context"] = context
    settings["require_starttls"] = True


class OnFreePort(Controller):
    def _trigger_server(self):
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()


controller = OnFreePort(Keep(), hostname="127.0.0.1", port=0, **settings)
controller.start()
print(controller.port, flush=True)
# It ends with the test that started it.
sys.stdin.read()
controller.stop()
