#include "ui/dialogs/found_accounts_dialog.h"

#include "ui/dialogs/account_icon.h"
#include "ui/dialogs/card.h"
#include "ui/dialogs/live_code.h"
#include "ui/dialogs/text_label.h"
#include "ui/dialogs/vertical_scroll_area.h"
#include "ui/text/display_text.h"

#include <QCheckBox>
#include <QEvent>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

/// Names of places, each once.
QString placesOf(const std::vector<FoundAccount> &found)
{
    QStringList places;
    for (const FoundAccount &account : found) {
        if (!account.source.isEmpty())
            places << displayText(account.source);
    }
    places.removeDuplicates();
    return places.join(u", "_s);
}

QString titleOf(const AccountDraft &draft)
{
    return displayText(draft.issuer.empty() ? draft.name : draft.issuer);
}

QString subtitleOf(const FoundAccount &found)
{
    QStringList parts;
    if (!found.draft.issuer.empty())
        parts << displayText(found.draft.name);
    switch (found.duplicate.kind) {
    case DuplicateKind::None:
        break;
    case DuplicateKind::Same:
        parts << FoundAccountsDialog::tr("already here");
        break;
    case DuplicateKind::OtherSecret:
        parts << FoundAccountsDialog::tr("other key");
        break;
    }
    if (found.draft.counterMissing)
        parts << FoundAccountsDialog::tr("no counter in the link: starts at 0");
    else if (!found.draft.parameters.isTimeBased())
        parts << FoundAccountsDialog::tr("counter-based");
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QWidget *makeNote(const QString &text, QWidget *button = nullptr)
{
    auto *note = new QWidget;
    auto *row = new QHBoxLayout(note);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget((new TextLabel(text))->wrapped(), 1);
    if (button)
        row->addWidget(button);
    auto *card = new Card(Card::Look::Warning);
    card->addRow(note);
    return card;
}

} // namespace

FoundAccountsDialog::FoundAccountsDialog(std::vector<FoundAccount> found, QStringList leftOut, const Clock &clock,
                                         QWidget *parent)
    : Dialog(tr("%n account(s) found", nullptr, static_cast<int>(found.size())), placesOf(found), parent)
    , m_found(std::move(found))
    , m_clock(clock)
{
    auto *card = new Card;
    for (const FoundAccount &account : m_found)
        card->addRow(makeRow(account));
    auto *list = new VerticalScrollArea;
    list->setWidget(card);
    m_notes = new QVBoxLayout;
    content()->addWidget(list, 1);
    content()->addLayout(m_notes);
    addNotes(leftOut);

    addCancelButton();
    m_add = addButton({}, theme::ButtonRole::Primary);
    connect(m_add, &QPushButton::clicked, this, &FoundAccountsDialog::accept);
    updateButton();
    refreshEverySecond(m_clock);
    m_rows.empty() ? m_add->setFocus() : m_rows.front().tick->setFocus();
}

void FoundAccountsDialog::setPreviews(std::vector<ScanPreview> previews, std::vector<ScanMark> others)
{
    std::vector<ScanMark> marks;
    std::vector<int> counts;
    m_marks.clear();
    for (const FoundAccount &found : m_found) {
        // All accounts of an export come from one code.
        const auto known = std::ranges::find_if(marks, [&found](const ScanMark &mark) {
            return mark.sourceIndex == found.sourceIndex && mark.area == found.area;
        });
        const auto index = static_cast<std::size_t>(known - marks.begin());
        m_marks.push_back(index);
        if (known == marks.end()) {
            marks.push_back({found.sourceIndex, found.area, titleOf(found.draft), true});
            counts.push_back(1);
        } else {
            ++counts[index];
        }
    }
    for (std::size_t index = 0; index < marks.size(); ++index) {
        if (counts[index] > 1)
            marks[index].label += u" +%1"_s.arg(QLocale().toString(counts[index] - 1));
    }
    std::ranges::move(others, std::back_inserter(marks));
    if (!ScanPreviewView::hasSomethingToShow(previews, marks))
        return;
    m_preview = new ScanPreviewView(std::move(previews), std::move(marks));
    content()->insertWidget(0, m_preview);
    for (const Row &row : m_rows) {
        row.widget->installEventFilter(this);
        row.tick->installEventFilter(this);
    }
}

void FoundAccountsDialog::emphasiseFocus()
{
    const auto row = std::ranges::find_if(m_rows, [](const Row &each) { return each.tick->hasFocus(); });
    if (row == m_rows.end())
        m_preview->emphasise({});
    else
        m_preview->emphasise(m_marks[static_cast<std::size_t>(row - m_rows.begin())]);
}

/// The row under the pointer, or that with the focus, stands out on the preview.
bool FoundAccountsDialog::eventFilter(QObject *watched, QEvent *event)
{
    const auto row = std::ranges::find_if(
        m_rows, [watched](const Row &each) { return each.widget == watched || each.tick == watched; });
    if (row != m_rows.end()) {
        const QEvent::Type type = event->type();
        if ((type == QEvent::Enter && row->widget == watched) || type == QEvent::FocusIn)
            m_preview->emphasise(m_marks[static_cast<std::size_t>(row - m_rows.begin())]);
        else if (type == QEvent::FocusOut)
            m_preview->emphasise({});
        else if (type == QEvent::Leave && row->widget == watched)
            emphasiseFocus();
    }
    return Dialog::eventFilter(watched, event);
}

void FoundAccountsDialog::setMissingParts(const std::vector<int> &missing, int total)
{
    constexpr std::size_t kNamed = 6;
    auto *scan = new QPushButton(tr("&Scan the others"));
    scan->setAutoDefault(false);
    connect(scan, &QPushButton::clicked, this, &FoundAccountsDialog::scanAgainRequested);
    const QLocale locale;
    QStringList numbers;
    for (std::size_t i = 0; i < std::min(missing.size(), kNamed); ++i)
        numbers += locale.toString(missing[i] + 1);
    if (missing.size() > kNamed)
        numbers += u"…"_s;
    //: %n is the number of QR codes that an export consists of, %1 names those that were not read yet: "2 and 3".
    m_notes->addWidget(makeNote(tr("The export has %n QR code(s). Still missing: number %1.", nullptr, total)
                                    .arg(locale.createSeparatedList(numbers)),
                                scan));
}

std::vector<AccountDraft> FoundAccountsDialog::takeChosen()
{
    std::vector<AccountDraft> chosen;
    for (std::size_t index = 0; index < m_found.size(); ++index) {
        if (m_rows[index].tick->isChecked())
            chosen.push_back(std::move(m_found[index].draft));
    }
    m_found.clear();
    return chosen;
}

int FoundAccountsDialog::chosenCount() const
{
    return static_cast<int>(std::ranges::count_if(m_rows, [](const Row &row) { return row.tick->isChecked(); }));
}

void FoundAccountsDialog::refresh()
{
    const UnixTime now = m_clock.now();
    for (std::size_t index = 0; index < m_found.size(); ++index) {
        const AccountDraft &draft = m_found[index].draft;
        m_rows[index].code->refresh({draft.secret, draft.pin, draft.parameters}, now);
    }
}

QWidget *FoundAccountsDialog::makeRow(const FoundAccount &found)
{
    const QString title = titleOf(found.draft);
    auto *tick = new QCheckBox;
    tick->setChecked(found.duplicate.kind != DuplicateKind::Same);
    connect(tick, &QCheckBox::toggled, this, &FoundAccountsDialog::updateButton);
    auto *code = new LiveCode;

    auto *row = new QWidget;
    m_rows.push_back({row, tick, code});
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(theme::kGap3);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(theme::kGap1 / 2);
    auto *name = new ElidingLabel(title);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    name->setFont(bold);
    const QString subtitle = subtitleOf(found);
    auto *detail = new ElidingLabel(
        subtitle, found.duplicate.kind == DuplicateKind::OtherSecret ? TextTone::Warning : TextTone::Secondary);
    texts->addWidget(name);
    texts->addWidget(detail);
    detail->setVisible(!subtitle.isEmpty());
    tick->setAccessibleName(subtitle.isEmpty() ? title : title + u", "_s + subtitle);
    line->addWidget(tick);
    line->addWidget(
        new AccountIcon(QString::fromStdString(found.draft.issuer), QString::fromStdString(found.draft.name)));
    line->addLayout(texts, 1);
    line->addWidget(code);
    return row;
}

void FoundAccountsDialog::addNotes(const QStringList &leftOut)
{
    if (!leftOut.isEmpty()) {
        //: %1 is a list of things: "a web link (apps.apple.com)".
        m_notes->addWidget(
            (new TextLabel(tr("Left out: %1.").arg(leftOut.join(u", "_s)), TextTone::Secondary))->wrapped());
    }
    const bool anyRebound = std::ranges::any_of(
        m_found, [](const FoundAccount &found) { return found.duplicate.kind == DuplicateKind::OtherSecret; });
    if (anyRebound)
        m_notes->addWidget(makeNote(tr("Same account, other key. You can compare the codes in the next step, before "
                                       "anything is replaced.")));
}

void FoundAccountsDialog::updateButton()
{
    const int count = chosenCount();
    m_add->setText(count == 0 ? tr("&Add") : tr("&Add %n account(s)", nullptr, count));
    m_add->setEnabled(count > 0);
}

} // namespace countersign
