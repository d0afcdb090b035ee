#!/usr/bin/python3
"""Waits until a program shows some words, as a screen reader hears them over AT-SPI, and prints all that it shows then, a
line each. Ends with 1 if they do not come. Run in the session of the program, which is started with
QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1. Needs python3-dbus only.

    words.py PROGRAM SECONDS [WORDS…]
"""

import sys
import time

import dbus

ACCESSIBLE = "org.a11y.atspi.Accessible"
SHOWING = 25  # AtspiStateType


def object_at(bus, reference):
    return bus.get_object(str(reference[0]), str(reference[1]), introspect=False)


def property_of(thing, name):
    return thing.Get(ACCESSIBLE, name, dbus_interface="org.freedesktop.DBus.Properties")


def is_showing(thing):
    states = thing.GetState(dbus_interface=ACCESSIBLE)
    return bool(states[0] >> SHOWING & 1)


def words_in(bus, thing):
    for reference in thing.GetChildren(dbus_interface=ACCESSIBLE):
        child = object_at(bus, reference)
        try:
            if not is_showing(child):
                continue
            name = str(property_of(child, "Name"))
            if name:
                yield name
            yield from words_in(bus, child)
        except dbus.DBusException:
            pass  # gone meanwhile


def words_of(bus, root, program):
    for reference in root.GetChildren(dbus_interface=ACCESSIBLE):
        application = object_at(bus, reference)
        try:
            if str(property_of(application, "Name")).lower() == program:
                yield from words_in(bus, application)
        except dbus.DBusException:
            pass


def main(program, seconds, *expected):
    deadline = time.monotonic() + float(seconds)
    address = dbus.SessionBus().get_object("org.a11y.Bus", "/org/a11y/bus").GetAddress(dbus_interface="org.a11y.Bus")
    bus = dbus.bus.BusConnection(str(address))
    root = bus.get_object("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root", introspect=False)
    while True:
        shown = "\n".join(words_of(bus, root, program))
        is_heard = all(words in shown for words in expected)
        if is_heard or time.monotonic() > deadline:
            print(shown)
            return 0 if is_heard else 1
        time.sleep(0.1)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
