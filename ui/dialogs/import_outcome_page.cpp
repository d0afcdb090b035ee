#include "ui/dialogs/import_outcome_page.h"

#include "ui/desktop/theme.h"
#include "ui/dialogs/card.h"
#include "ui/dialogs/text_label.h"
#include "ui/dialogs/vertical_scroll_area.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr qsizetype kShownFailures = 100;

}

ImportOutcomePage::ImportOutcomePage(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(theme::kGap3);
}

void ImportOutcomePage::setOutcome(const ImportOutcome &outcome)
{
    if (!outcome.plainFiles.isEmpty()) {
        m_offer = makeOffer(outcome.plainFiles);
        m_column->addWidget(m_offer);
    }
    if (!outcome.keptFiles.isEmpty()) {
        auto *card = new Card(Card::Look::Warning);
        //: %1 is a file name, or several
        const QString text
            = tr("Anybody can read %1, and there is more in it than is here now. Keep it in a safe place.");
        card->addRow((new TextLabel(text.arg(outcome.keptFiles.join(u", "_s))))->wrapped());
        m_column->addWidget(card);
    }
    if (!outcome.failures.isEmpty()) {
        auto *card = new Card;
        const qsizetype shown = std::min(outcome.failures.size(), kShownFailures);
        for (const auto &failure : outcome.failures.first(shown))
            card->addRow(new CardRow(failure.name, failure.reason, nullptr));
        if (const qsizetype more = outcome.failures.size() - shown; more > 0)
            card->addRow(
                new TextLabel(tr("and %n more, in the report", nullptr, static_cast<int>(more)), TextTone::Secondary));
        auto *page = new QWidget;
        auto *rows = new QVBoxLayout(page);
        rows->setContentsMargins(0, 0, 0, 0);
        rows->addWidget(card);
        rows->addStretch();
        auto *list = new VerticalScrollArea;
        list->setWidget(page);
        m_column->addWidget(list, 1);
        return;
    }
    m_column->addStretch();
}

QWidget *ImportOutcomePage::makeOffer(const QStringList &files)
{
    auto *text = new QWidget;
    auto *column = new QVBoxLayout(text);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::kGap2);
    const int count = static_cast<int>(files.size());
    QStringList quoted;
    for (const QString &file : files)
        //: A file name in quotes
        quoted.append(tr("“%1”").arg(file));
    //: %1 is a file name in quotes, or several
    column->addWidget(
        (new TextLabel(tr("%1: anybody who gets hold of the %n file(s) can make your codes.", nullptr, count)
                           .arg(quoted.join(u", "_s))))
            ->wrapped());
    auto *remove = new QPushButton(tr("&Delete %n file(s)", nullptr, count));
    remove->setAutoDefault(false);
    theme::setButtonRole(remove, theme::ButtonRole::Danger);
    connect(remove, &QPushButton::clicked, this, &ImportOutcomePage::deleteRequested);
    column->addWidget(remove, 0, Qt::AlignLeading);
    auto *card = new Card(Card::Look::Warning);
    card->addRow(text);
    return card;
}

void ImportOutcomePage::showDeleted(const QString &sentence)
{
    if (!m_offer)
        return;
    auto *said = (new TextLabel(sentence, TextTone::Secondary))->wrapped();
    m_column->replaceWidget(m_offer, said);
    m_offer->hide();
    m_offer->deleteLater(); // its button was just pressed
    m_offer = nullptr;
}

} // namespace countersign
