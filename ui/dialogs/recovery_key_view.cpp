#include "ui/dialogs/recovery_key_view.h"

#include "ui/desktop/line_icon.h"
#include "ui/desktop/theme.h"
#include "ui/dialogs/card.h"
#include "ui/dialogs/flow_layout.h"
#include "ui/dialogs/save_file_dialog.h"
#include "ui/dialogs/text_label.h"
#include "ui/text/display_text.h"
#include "ui/text/error_text.h"

#include <QAction>
#include <QDateTime>
#include <QGridLayout>
#include <QLineEdit>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr std::size_t kGroupLetters = 4;

/// Group `number` (from 0) of "ABCD-EFGH-…".
std::string_view groupOf(const SecretBytes &keyText, int number)
{
    // EXPOSE: shown to its owner, who is to write it down.
    return keyText.exposeText().substr(static_cast<std::size_t>(number) * (kGroupLetters + 1), kGroupLetters);
}

QString shown(std::string_view group)
{
    return QString::fromLatin1(group.data(), static_cast<qsizetype>(group.size()));
}

int anyGroup(Random &random)
{
    // 252 is the largest multiple of nine in a byte: above it the first groups would come up more often.
    constexpr int kFair = 252;
    int byte = kFair;
    while (byte >= kFair)
        byte = random.array<1>().front();
    return byte % RecoveryKey::kGroups + 1;
}

} // namespace

RecoveryKeyView::RecoveryKeyView(RecoveryKey key, Random &random, RecoveryKeyOrigin origin, QWidget *parent)
    : QWidget(parent)
    , m_key(std::move(key))
    , m_origin(std::move(origin))
    , m_askedGroup(anyGroup(random))
    , m_answer(new QLineEdit)
    , m_tick(new QAction(this))
    , m_message(new MessageLabel)
{
    //: %1 is the number of one of the nine groups.
    auto *question = new TextLabel(tr("&Type group %1 to confirm").arg(m_askedGroup), TextTone::Secondary);
    question->setBuddy(m_answer);
    m_answer->setFont(theme::codeFont(font(), 1.2));
    m_answer->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhUppercaseOnly);
    m_answer->setLayoutDirection(Qt::LeftToRight);
    m_tick->setText(tr("Right"));
    m_tick->setIcon(lineIcon(LineIcon::Tick, theme::colors(palette()).success));
    connect(m_answer, &QLineEdit::textEdited, this, &RecoveryKeyView::check);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::kGap3);
    column->addWidget(makeGroups());
    column->addWidget(makeOrigin());
    column->addWidget(makeButtons());
    column->addWidget(question);
    column->addWidget(m_answer);
    column->addWidget(m_message);
    setFocusProxy(m_answer);
}

QWidget *RecoveryKeyView::makeGroups() const
{
    constexpr int kColumns = 3;
    const SecretBytes text = m_key.text();
    auto *groups = new QWidget;
    groups->setLayoutDirection(Qt::LeftToRight); // the order of the groups is part of the key
    auto *grid = new QGridLayout(groups);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(theme::kGap3);
    for (int number = 0; number < RecoveryKey::kGroups; ++number) {
        auto *place = new TextLabel(QString::number(number + 1), TextTone::Secondary);
        QFont small = font();
        small.setPointSizeF(small.pointSizeF() * 0.75);
        place->setFont(small);
        auto *group = new TextLabel(shown(groupOf(text, number)));
        group->setFont(theme::codeFont(font(), 1.4));
        auto *cell = new QHBoxLayout;
        cell->setSpacing(theme::kGap2);
        cell->addWidget(place, 0, Qt::AlignVCenter);
        cell->addWidget(group, 1);
        grid->addLayout(cell, number / kColumns, number % kColumns);
    }
    auto *card = new Card;
    card->addRow(groups);
    return card;
}

/// For whom writes it down by hand, too.
QWidget *RecoveryKeyView::makeOrigin() const
{
    //: %1 is a vault's file with date and time: “accounts.otpv”, 22 November 2026 14:02
    auto *origin = (new TextLabel(tr("For the vault %1").arg(m_origin.line()), TextTone::Secondary))->wrapped();
    origin->setToolTip(plainToolTip(m_origin.vaultFile));
    return origin;
}

QWidget *RecoveryKeyView::makeButtons()
{
    auto *row = new QWidget;
    auto *buttons = new FlowLayout(row);
    buttons->setSpacing(theme::kGap2);
    const auto add = [buttons, this](const QString &text, auto action) {
        auto *button = new QPushButton(text);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, action);
        buttons->addWidget(button);
    };
    add(tr("&Print…"), &RecoveryKeyView::print);
    add(tr("Save as P&DF…"), &RecoveryKeyView::savePdf);
    add(tr("Cop&y"), &RecoveryKeyView::copyRequested); // C is for “Continue”
    return row;
}

void RecoveryKeyView::check()
{
    const SecretBytes text = m_key.text();
    const QString answer = m_answer->text().trimmed().toUpper();
    const bool right = answer == shown(groupOf(text, m_askedGroup - 1));
    const bool complete = answer.size() >= static_cast<qsizetype>(kGroupLetters);
    m_message->setMessage(complete && !right ? tr("That is not group %1. Compare it with your copy.").arg(m_askedGroup)
                                             : QString());
    if (right == m_confirmed)
        return;
    m_confirmed = right;
    if (right)
        m_answer->addAction(m_tick, QLineEdit::TrailingPosition);
    else
        m_answer->removeAction(m_tick);
    Q_EMIT confirmedChanged(right);
}

void RecoveryKeyView::print()
{
    auto *dialog = new QPrintDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this,
            [this](QPrinter *printer) { paintRecoverySheet(*printer, m_key.text(), m_origin); });
    dialog->open();
}

void RecoveryKeyView::savePdf()
{
    // Dated, so that a new key's file does not take the place of an old one's.
    const QDate made = QDateTime::fromSecsSinceEpoch(m_origin.made.time_since_epoch().count()).date();
    //: A file name. %1 is a date, as in 2026-11-22
    const QString name = tr("Countersign recovery key %1.pdf").arg(made.toString(Qt::ISODate));
    auto *dialog = makeSaveFileDialog(tr("Save the Recovery Key"), name, tr("PDF documents (*.pdf)"), this);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        const Result<void> saved = saveRecoverySheet(file, m_key.text(), m_origin);
        if (saved)
            m_message->setMessage(tr("Saved. Move the file off this computer: on a USB stick, or as paper."),
                                  TextTone::Secondary);
        else
            m_message->setMessage(errorText(saved.error()).line());
    });
    dialog->open();
}

} // namespace countersign
