#include "ui/window/memory_notice.h"

#include "ui/settings/settings.h"
#include "ui/window/notice_bar.h"

#include <QCoreApplication>

namespace countersign {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SaveNotices)
};

} // namespace

void showMemoryNotice(NoticeBar &bar, Settings &settings, const SecretArena::Statistics &memory)
{
    const QString limit = QString::number(memory.lockLimitKibibytes);
    if (memory.locked || settings.value(setting::kToldLockLimit) == limit)
        return;
    settings.setValue(setting::kToldLockLimit, limit);
    bar.setNotice(NoticeKind::MemoryNotLocked,
                  {.headline = Words::tr("Keys may be swapped to disk."),
                   .text = Words::tr("The system does not lock enough memory for this program. Raise the limit "
                                     "“memlock”, or encrypt the swap space."),
                   .actions = {{Words::tr("Hide"), [&bar] { bar.clearNotice(NoticeKind::MemoryNotLocked); }}}});
}

} // namespace countersign
