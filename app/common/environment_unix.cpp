#include "app/common/environment.h"

#include <pwd.h>
#include <unistd.h>

#include <array>
#include <cstdlib>

namespace countersign {

namespace {

bool isAbsolute(const char *variable)
{
    const char *value = std::getenv(variable);
    return value && value[0] == '/';
}

} // namespace

void settleEnvironment()
{
    constexpr std::array kFolders
        = {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"};
    for (const char *folder : kFolders) {
        if (!isAbsolute(folder))
            ::unsetenv(folder);
    }
    if (isAbsolute("HOME"))
        return;
    const passwd *user = ::getpwuid(::getuid());
    if (user && user->pw_dir && user->pw_dir[0] == '/')
        ::setenv("HOME", user->pw_dir, 1);
}

} // namespace countersign
