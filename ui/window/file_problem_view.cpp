#include "ui/window/file_problem_view.h"

#include "ui/desktop/theme.h"
#include "ui/dialogs/text_label.h"
#include "ui/text/error_text.h"
#include "ui/window/file_paths.h"
#include "ui/window/page_parts.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace countersign {

FileProblemView::FileProblemView(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_what(page::headline({}, Qt::AlignHCenter))
    , m_todo(page::explanation({}, Qt::AlignHCenter))
    , m_path(page::explanation({}, Qt::AlignHCenter))
{
    auto *again = new QPushButton(tr("Check again"));
    auto *other = new QPushButton(tr("Open another vault…"));
    theme::setButtonRole(other, theme::ButtonRole::Flat);
    connect(again, &QPushButton::clicked, this, &FileProblemView::checkAgainRequested);
    connect(other, &QPushButton::clicked, this, &FileProblemView::otherVaultRequested);
    m_path->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::kGap3);
    column->addWidget(m_what);
    column->addWidget(m_todo);
    column->addWidget(m_path);
    column->addWidget(again);
    column->addWidget(other, 0, Qt::AlignHCenter);
}

void FileProblemView::showProblem(const Error &error)
{
    const ErrorText text = errorText(error);
    m_what->setText(text.what);
    m_todo->setText(text.todo);
    m_path->setText(toText(m_session.vaultPath()));
}

} // namespace countersign
