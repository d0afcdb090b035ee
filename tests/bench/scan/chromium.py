"""One Chromium without a window, driven through its DevTools protocol over two pipes."""

import base64
import json
import os
import pathlib
import shutil
import subprocess
import tempfile


class Chromium:
    """Draws pages to PNG. It runs without its sandbox, for it shows only our own pages and tests may run as root."""

    def __init__(self, page):
        self.profile = tempfile.mkdtemp(prefix="countersign-chromium-")
        to_browser, self._commands = os.pipe()
        self._answers, from_browser = os.pipe()

        def inherit_pipes():
            os.dup2(to_browser, 3)
            os.dup2(from_browser, 4)

        # Chromium reads its commands from descriptor 3 and answers on 4.
        for descriptor in (to_browser, from_browser):
            os.set_inheritable(descriptor, True)
        program = shutil.which("chromium") or shutil.which("chromium-browser")
        self.process = subprocess.Popen(
            [program, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run",
             "--force-color-profile=srgb", "--font-render-hinting=none", "--disable-lcd-text",
             "--disable-partial-raster",  # it would leave traces of the page before
             "--allow-file-access-from-files", f"--user-data-dir={self.profile}", "--remote-debugging-pipe"],
            close_fds=False, preexec_fn=inherit_pipes, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        os.close(to_browser)
        os.close(from_browser)
        self._buffer = b""
        self._number = 0
        target = self._call("Target.createTarget", url="about:blank")["targetId"]
        self._session = self._call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self._call("Page.enable")
        self._call("Page.navigate", url=pathlib.Path(page).resolve().as_uri())
        self._wait_for("Page.loadEventFired")

    _session = None

    def _read_message(self):
        while b"\0" not in self._buffer:
            part = os.read(self._answers, 1 << 20)
            if not part:
                raise RuntimeError("Chromium ended")
            self._buffer += part
        message, self._buffer = self._buffer.split(b"\0", 1)
        return json.loads(message)

    def _wait_for(self, event):
        while self._read_message().get("method") != event:
            pass

    def _call(self, method, **parameters):
        self._number += 1
        command = {"id": self._number, "method": method, "params": parameters}
        if self._session:
            command["sessionId"] = self._session
        data = json.dumps(command).encode() + b"\0"
        while data:
            data = data[os.write(self._commands, data):]
        while True:
            answer = self._read_message()
            if answer.get("id") == self._number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]

    def draw(self, page):
        """PNG of a page, as the template's draw() makes it of its description."""
        self._call("Emulation.setDeviceMetricsOverride", width=page["width"], height=page["height"],
                   deviceScaleFactor=page["scale"], mobile=False)
        result = self._call("Runtime.evaluate", expression=f"draw({json.dumps(page)})", awaitPromise=True,
                            returnByValue=True)
        if "exceptionDetails" in result:
            raise RuntimeError(f"{page['name']}: {result['exceptionDetails']}")
        png = base64.b64decode(self._call("Page.captureScreenshot", format="png", optimizeForSpeed=True)["data"])
        return png, result["result"].get("value")

    def close(self):
        self.process.terminate()
        self.process.wait()
        shutil.rmtree(self.profile, ignore_errors=True)
