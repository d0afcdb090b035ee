#include "ui/window/file_problem_view.h"

#include "ui/desktop/theme.h"
#include "ui/dialogs/text_label.h"
#include "ui/text/error_text.h"
#include "ui/text/time_text.h"
#include "ui/window/file_paths.h"
#include "ui/window/page_parts.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace countersign {

namespace {

/// Whether an earlier copy beside the file may help: not if the file is sound but of a newer version.
bool canBeReplaced(ErrorCode code)
{
    return code != ErrorCode::VaultNewer && code != ErrorCode::FileUnreadable;
}

/// A sentence without its full stop.
QString asHeadline(const QString &sentence)
{
    return sentence.endsWith(u'.') || sentence.endsWith(u'。') ? sentence.chopped(1) : sentence;
}

} // namespace

FileProblemView::FileProblemView(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_what(page::headline({}, Qt::AlignHCenter))
    , m_todo(page::explanation({}, Qt::AlignHCenter))
    , m_path(page::explanation({}, Qt::AlignHCenter))
    , m_restore(new QPushButton)
    , m_again(new QPushButton(tr("Check again")))
    , m_message(new MessageLabel)
    , m_discard(new QPushButton(tr("Discard it…")))
{
    auto *other = new QPushButton(tr("Open another vault…"));
    theme::setButtonRole(m_restore, theme::ButtonRole::Primary);
    for (QPushButton *link : {m_discard, other})
        theme::setButtonRole(link, theme::ButtonRole::Flat);
    connect(m_discard, &QPushButton::clicked, this, [this] { Q_EMIT discardRequested(*m_generation); });
    connect(m_restore, &QPushButton::clicked, this, &FileProblemView::restore);
    connect(m_again, &QPushButton::clicked, this, &FileProblemView::checkAgainRequested);
    connect(other, &QPushButton::clicked, this, &FileProblemView::otherVaultRequested);
    for (QPushButton *button : {m_restore, m_again, other})
        button->setAutoDefault(true); // Return presses them, as in a dialog
    m_path->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::kGap3);
    column->addWidget(m_what);
    column->addWidget(m_todo);
    column->addWidget(m_path);
    column->addWidget(m_message);
    column->addWidget(m_restore);
    column->addWidget(m_again);
    column->addWidget(m_discard, 0, Qt::AlignHCenter);
    column->addWidget(other, 0, Qt::AlignHCenter);
    column->addStretch();
}

void FileProblemView::showProblem(const Error &error)
{
    Error named = error;
    if (named.where.empty())
        named.where = m_session.vaultPath().filename().string();
    const ErrorText text = errorText(named);
    m_what->setText(asHeadline(text.what));
    m_path->setText(toText(m_session.vaultPath()));
    m_message->setMessage({});
    m_generation.reset();
    m_isUnfinished = false;
    if (canBeReplaced(error.code))
        findCopy();
    m_restore->setVisible(m_generation.has_value());
    m_restore->setText(m_isUnfinished ? tr("Use it") : tr("Use the earlier copy"));
    m_discard->setVisible(m_isUnfinished);
    setFocusProxy(m_generation ? m_restore : m_again);
    m_todo->setText(m_generation ? offerText() : text.todo);
}

/// The latest state that is complete, whether its save ended or not.
void FileProblemView::findCopy()
{
    if (auto generation = m_session.newestIntactGeneration())
        m_generation = *std::move(generation);
    auto unfinished = m_session.unfinishedSave();
    if (!unfinished || (m_generation && m_generation->saveCounter >= unfinished->saveCounter))
        return;
    m_generation = *std::move(unfinished);
    m_isUnfinished = true;
}

QString FileProblemView::offerText() const
{
    const QString moment = momentText(m_generation->modified, m_session.clock().now());
    if (!m_isUnfinished)
        //: Offer for a damaged vault. %1 is a moment, as in "today 09:12".
        return tr("An earlier copy beside it is intact: saved %1. The damaged file is kept.").arg(moment);
    //: Offer for a damaged or missing vault. %1 is a moment, as in "today 09:12".
    return tr("A newer save beside it is complete, but was not put in place: %1. Using it deletes nothing.")
        .arg(moment);
}

void FileProblemView::restore()
{
    const Result<std::filesystem::path> kept = m_session.restoreGeneration(*m_generation);
    if (!kept) {
        m_message->setMessage(errorText(kept.error()).line());
        return;
    }
    Q_EMIT restored(toText(kept->filename()));
}

} // namespace countersign
