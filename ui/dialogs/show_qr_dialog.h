#pragma once

#include "core/base/clock.h"
#include "core/qr/qr_writer.h"
#include "ui/dialogs/dialog.h"

#include <optional>
#include <vector>

class QStackedWidget;

namespace countersign {

class QrCodeView;

/// What stands around one of the codes.
struct QrPage
{
    QString caption; ///< whose code it is
    QString accounts = {}; ///< which accounts are in it, if it isn't one
    QStringList warnings = {}; ///< a sentence each
};

/// Shows QR codes to another device, one a page. The codes go after a minute, when the window is minimised and when
/// the dialog closes; only the names stay.
class ShowQrDialog final : public Dialog
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds kShownFor{60};

    ShowQrDialog(const QString &headline, const QString &sentence, std::vector<QrPage> pages, const Clock &clock,
                 QWidget *parent = nullptr);

    /// Shows the codes, one for each page, for a minute from now and from each turn of a page.
    void reveal(std::vector<QrSymbol> symbols);
    /// Forgets the codes, and paints over the one that was seen.
    void conceal();
    bool isRevealed() const { return !m_symbols.empty(); }
    std::size_t pageCount() const { return m_pages.size(); }
    /// The page that is shown, from 0.
    int page() const { return m_page; }

    void setVisible(bool visible) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// The receiver asks for the password and calls `reveal`.
    void showAgainRequested();

protected:
    void refresh() override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeConcealed();
    void addButtons();
    void turnTo(int page);
    void showPage();

    std::vector<QrPage> m_pages;
    std::vector<QrSymbol> m_symbols; ///< one for each page; none while they are concealed
    const Clock &m_clock;
    UnixTime m_shownSince = {};
    int m_page = 0;
    QStackedWidget *m_stack;
    QrCodeView *m_view;
    QPushButton *m_showAgain = nullptr;
    QPushButton *m_close = nullptr;
    QPushButton *m_previous = nullptr; ///< if there are several pages
    QPushButton *m_next = nullptr; ///< the same
    TextLabel *m_caption;
    TextLabel *m_accounts;
    TextLabel *m_countdown;
    QVBoxLayout *m_warnings;
};

} // namespace countersign
