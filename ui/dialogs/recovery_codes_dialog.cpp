#include "ui/dialogs/recovery_codes_dialog.h"

#include "ui/dialogs/card.h"
#include "ui/dialogs/secret_field.h"
#include "ui/dialogs/text_label.h"
#include "ui/dialogs/vertical_scroll_area.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr int kUsualLetters = 24; // longer codes get lines
constexpr int kLinesShown = 12;

QPushButton *flatButton(const QString &text, const QString &meaning)
{
    auto *button = new QPushButton(text);
    button->setAutoDefault(false);
    button->setAccessibleName(meaning);
    theme::setButtonRole(button, theme::ButtonRole::Flat);
    return button;
}

} // namespace

RecoveryCodesDialog::RecoveryCodesDialog(const QString &account, QWidget *parent)
    : Dialog(tr("Recovery codes"), account, parent)
    , m_code(new SecretField)
    , m_list(new VerticalScrollArea)
{
    content()->setSpacing(theme::kGap3);
    m_list->setMinimumHeight(fontMetrics().height() * kLinesShown);
    content()->addWidget(m_list, 1);
    content()->addWidget(makeEntry());
    connect(addButton(tr("&Close"), theme::ButtonRole::Primary), &QPushButton::clicked, this,
            &RecoveryCodesDialog::accept);
    setCodes({});
    m_code->setFocus();
}

RecoveryCodesDialog::~RecoveryCodesDialog()
{
    m_code->wipe();
}

void RecoveryCodesDialog::setCodes(const std::vector<RecoveryCode> &codes)
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    if (codes.empty()) {
        auto *empty = (new TextLabel(tr("None yet. Sites give them when codes are turned on: each lets you in once, "
                                        "without this device."),
                                     TextTone::Secondary))
                          ->wrapped();
        column->addWidget(empty);
    } else {
        auto *card = new Card;
        for (std::size_t place = 0; place < codes.size(); ++place)
            card->addRow(makeRow(codes[place], place));
        column->addWidget(card);
    }
    column->addStretch();
    const QString focused = focusWidget() ? focusWidget()->objectName() : QString();
    // Deleted later: the button that was pressed is in it.
    if (QWidget *before = m_list->takeWidget())
        before->deleteLater();
    m_list->setWidget(page);
    // Where it was, in the row that has taken the place.
    if (auto *again = focused.isEmpty() ? nullptr : page->findChild<QWidget *>(focused))
        again->setFocus();
    else if (!focused.isEmpty())
        m_code->setFocus();
}

QWidget *RecoveryCodesDialog::makeRow(const RecoveryCode &code, std::size_t place)
{
    // EXPOSE: shown to the person who gave the password.
    const std::string_view text = code.code.exposeText();
    auto *label = (new TextLabel(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())),
                                 code.isUsed ? TextTone::Secondary : TextTone::Normal))
                      ->wrapped();
    QFont codeFont = theme::codeFont(font(), 1.1);
    codeFont.setStrikeOut(code.isUsed);
    label->setFont(codeFont);
    label->setMinimumWidth(std::min(label->fontMetrics().horizontalAdvance(label->text()),
                                    label->fontMetrics().averageCharWidth() * kUsualLetters)
                           + theme::kGap1);
    const int number = static_cast<int>(place) + 1;
    //: %1 is a number
    auto *copy = flatButton(tr("Copy"), tr("Copy recovery code %1").arg(number));
    copy->setEnabled(!code.isUsed);
    auto *used = new QCheckBox(tr("used"));
    //: %1 is a number
    used->setAccessibleName(tr("Recovery code %1 is used").arg(number));
    used->setChecked(code.isUsed);
    //: %1 is a number
    auto *remove = flatButton(tr("Remove"), tr("Remove recovery code %1").arg(number));
    copy->setObjectName(u"copy%1"_s.arg(number));
    used->setObjectName(u"used%1"_s.arg(number));
    remove->setObjectName(u"remove%1"_s.arg(number));
    connect(copy, &QPushButton::clicked, this, [this, place] { Q_EMIT copyRequested(place); });
    connect(used, &QCheckBox::toggled, this, [this, place](bool isUsed) { Q_EMIT usedChanged(place, isUsed); });
    connect(remove, &QPushButton::clicked, this, [this, place] { Q_EMIT removeRequested(place); });
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(theme::kGap1);
    line->addWidget(label, 1);
    line->addWidget(used);
    line->addWidget(copy);
    line->addWidget(remove);
    return row;
}

QWidget *RecoveryCodesDialog::makeEntry()
{
    auto *add = new QPushButton(tr("&Add"));
    add->setAutoDefault(false);
    auto *paste = new QPushButton(tr("&Paste codes"));
    paste->setAutoDefault(false);
    paste->setToolTip(tr("Adds what is on the clipboard: one code a line."));
    connect(m_code, &QLineEdit::returnPressed, this, &RecoveryCodesDialog::add);
    connect(add, &QPushButton::clicked, this, &RecoveryCodesDialog::add);
    connect(paste, &QPushButton::clicked, this, &RecoveryCodesDialog::paste);
    m_code->setPlaceholderText(tr("A recovery code"));
    m_code->setAccessibleName(tr("A recovery code"));
    auto *entry = new QWidget;
    auto *line = new QHBoxLayout(entry);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(theme::kGap2);
    line->addWidget(m_code, 1);
    line->addWidget(add);
    line->addWidget(paste);
    return entry;
}

void RecoveryCodesDialog::add()
{
    setMessage({});
    if (const SecretBytes typed = m_code->take(); !typed.empty())
        Q_EMIT addRequested(typed);
    m_code->setFocus();
}

void RecoveryCodesDialog::paste()
{
    setMessage({});
    QByteArray utf8 = QGuiApplication::clipboard()->text().toUtf8();
    const SecretBytes lines = SecretBytes::fromText({utf8.constData(), static_cast<std::size_t>(utf8.size())});
    utf8.fill('\0');
    Q_EMIT addRequested(lines);
}

} // namespace countersign
