"""A logon that asks for a code: PAM with libpam-google-authenticator, asked through pamtester. The service file is
private: pam_wrapper shows it to libpam, nothing is written to the system."""

import glob
import os
import pathlib
import pwd
import subprocess

from desktop import require


class PamLogon:
    def __init__(self, folder, secret):
        """`secret` is Base32, as the site keeps it."""
        require("pamtester")
        self._folder = pathlib.Path(folder)
        self._state = self._folder / "google_authenticator"
        self._state.write_text(f'{secret}\n" RATE_LIMIT 10 30\n" WINDOW_SIZE 3\n" DISALLOW_REUSE\n" TOTP_AUTH\n')
        self._state.chmod(0o600)
        services = self._folder / "pam.d"
        services.mkdir()
        self._user = pwd.getpwuid(os.getuid()).pw_name
        (services / "countersign-journey").write_text(
            f"auth required pam_google_authenticator.so secret={self._state} user={self._user} no_strict_owner\n")
        self._wrapper = (glob.glob("/usr/lib/*/libpam_wrapper.so") or ["libpam_wrapper.so"])[0]
        self._services = services

    def accepts(self, code):
        """Whether the logon lets somebody in who answers with this code."""
        result = subprocess.run(
            ["pamtester", "countersign-journey", self._user, "authenticate"], input=code + "\n", text=True,
            capture_output=True, check=False,
            env={**os.environ, "LD_PRELOAD": self._wrapper, "PAM_WRAPPER": "1",
                 "PAM_WRAPPER_SERVICE_DIR": str(self._services)})
        print("pamtester:", (result.stdout + result.stderr).strip())
        return result.returncode == 0
