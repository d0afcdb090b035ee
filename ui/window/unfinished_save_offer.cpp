#include "ui/window/unfinished_save_offer.h"

#include "ui/text/time_text.h"
#include "ui/window/notice_bar.h"
#include "ui/window/question.h"

namespace countersign {

UnfinishedSaveOffer::UnfinishedSaveOffer(Session &session, NoticeBar &bar)
    : QObject(&bar)
    , m_session(session)
    , m_bar(bar)
{ }

void UnfinishedSaveOffer::check()
{
    m_bar.clearNotice(NoticeKind::SaveUnfinished);
    const Result<Generation> unfinished = m_session.unfinishedSave();
    if (!unfinished)
        return;
    const QString moment = momentText(unfinished->modified, m_session.clock().now());
    m_bar.setNotice(NoticeKind::SaveUnfinished,
                    {.headline = tr("The last change is not in the vault yet."),
                     //: %1 is a moment, as in “today 09:12”. “Use it” is the button below.
                     .text = tr("Its save was cut short, %1, but is complete. “Use it” puts that change in "
                                "place and keeps the present file as an earlier copy.")
                                 .arg(moment),
                     .actions = {{tr("Discard…"), [this, save = *unfinished] { discard(save); }},
                                 {tr("Use it"), [this, save = *unfinished] { use(save); }}}});
}

void UnfinishedSaveOffer::use(const Generation &unfinished)
{
    const Result<std::filesystem::path> kept = m_session.restoreGeneration(unfinished);
    check();
    if (kept)
        Q_EMIT used();
    else
        Q_EMIT failed(kept.error());
}

void UnfinishedSaveOffer::discard(const Generation &unfinished)
{
    const QString moment = momentText(unfinished.modified, m_session.clock().now());
    auto *question = new Question(tr("Discard the change?"),
                                  //: %1 is a moment, as in “today 09:12”
                                  tr("What was being saved %1 is nowhere else. It cannot be brought back.").arg(moment),
                                  m_bar.window());
    connect(question->addAnswer(tr("Discard"), theme::ButtonRole::Danger), &QPushButton::clicked, this,
            [this, unfinished] {
                const Result<void> gone = m_session.discardUnfinishedSave(unfinished);
                check();
                if (gone)
                    Q_EMIT discarded();
                else
                    Q_EMIT failed(gone.error());
            });
    question->open();
}

} // namespace countersign
