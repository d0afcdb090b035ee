#include "app/scan/screen_grab.h"

namespace countersign {

Result<std::vector<MonitorPicture>> grabScreen()
{
    return Error{.code = ErrorCode::ScreenUnavailable, .where = "this system"};
}

} // namespace countersign
