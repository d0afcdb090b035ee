#pragma once

namespace countersign {

/// A setting: its key in the settings file and its default, written once. Read through `Settings`.
template <typename T>
struct Setting
{
    const char *key;
    T defaultValue;
};

} // namespace countersign
