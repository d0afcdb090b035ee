"""Keys pressed through the X server itself (XTEST), for journeys that are repeated hundreds of times: xdotool takes half a
second for a password."""

from Xlib import X, XK, display, error
from Xlib.ext import xtest

MODIFIERS = {"ctrl": "Control_L", "shift": "Shift_L", "alt": "Alt_L"}


class Keyboard:
    """Use as a context manager. Presses keys in whatever window has the focus."""

    def __init__(self, display_name):
        self._display = display.Display(display_name)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._display.close()

    def has_focus(self, title):
        """Whether keys go to a window with this in its title. The server's own word: the window manager names a window
        active before it has the focus."""
        window = self._display.get_input_focus().focus
        try:
            return not isinstance(window, int) and title in (window.get_wm_name() or "")
        except error.BadWindow:  # it just went
            return False

    def press(self, *keys):
        """Each key as in "Down" or "ctrl+c". Returns when the server has them, not when they had an effect."""
        for key in keys:
            *modifiers, name = key.split("+")
            codes = [self._code(MODIFIERS[modifier]) for modifier in modifiers] + [self._code(name)]
            for code in codes:
                xtest.fake_input(self._display, X.KeyPress, code)
            for code in reversed(codes):
                xtest.fake_input(self._display, X.KeyRelease, code)
        self._display.sync()

    def type(self, text):
        """Small letters and blanks, which are keys without a modifier everywhere."""
        assert text.isascii() and text.replace(" ", "").islower(), text
        self.press(*("space" if letter == " " else letter for letter in text))

    def _code(self, name):
        return self._display.keysym_to_keycode(XK.string_to_keysym(name))
