#include "ui/session/system_keyring.h"

namespace countersign {

std::unique_ptr<Keyring> makeSystemKeyring()
{
    return {};
}

} // namespace countersign
