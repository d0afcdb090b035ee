#include "ui/dialogs/scan_message_dialog.h"

#include "ui/dialogs/card.h"
#include "ui/dialogs/icon_tile.h"
#include "ui/text/error_text.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace countersign {

namespace {

QString headlineFor(ScanMessageDialog::Looked looked, bool failed)
{
    const bool screen = looked == ScanMessageDialog::Looked::AtScreen;
    if (failed)
        return screen ? ScanMessageDialog::tr("The screen could not be scanned")
                      : ScanMessageDialog::tr("The picture could not be read");
    return screen ? ScanMessageDialog::tr("No QR code found on your screen")
                  : ScanMessageDialog::tr("No QR code found in the picture");
}

} // namespace

ScanMessageDialog::ScanMessageDialog(Looked looked, const std::optional<Error> &error, QWidget *parent)
    : Dialog(headlineFor(looked, error && error->code != ErrorCode::ScreenshotLeftBehind), {}, parent)
{
    const bool screen = looked == Looked::AtScreen;
    const bool isRefused = error && error->code == ErrorCode::ScreenshotRefused;
    auto *card = new Card;
    if (error) {
        const ErrorText text = errorText(*error);
        setSentence(text.what);
        card->addRow(new CardRow(text.todo, {}, nullptr, new IconTile(LineIcon::Retry)));
    } else if (screen) {
        setSentence(tr("Every monitor was looked at. The code has to be visible, whole and not too small."));
        card->addRow(new CardRow(tr("Bring the binding page to the front"),
                                 tr("Nothing may cover the QR code. If it is small, enlarge the page with Ctrl and +."),
                                 nullptr, new IconTile(LineIcon::FindNext)));
    } else {
        setSentence(tr("The picture was read, but there is no QR code in it that can be made out."));
        card->addRow(new CardRow(tr("Take a sharper picture"),
                                 tr("The whole code with its white border, straight and without reflections. A "
                                    "screenshot is best."),
                                 nullptr, new IconTile(LineIcon::FindNext)));
    }
    card->addRow(
        new CardRow(tr("Or type the key"),
                    tr("Binding pages show it as text too: look for “can't scan” or “enter the key manually”."),
                    nullptr, new IconTile(LineIcon::Keyboard)));
    content()->addWidget(card);
    content()->addStretch();

    const auto leadTo = [this](QPushButton *button, auto signal) {
        connect(button, &QPushButton::clicked, this, [this, signal] {
            accept();
            Q_EMIT(this->*signal)();
        });
    };
    addCancelButton();
    leadTo(addButton(tr("&Type the key…")), &ScanMessageDialog::typeKeyRequested);
    if (screen)
        leadTo(addButton(tr("From a &picture…")), &ScanMessageDialog::pictureRequested);
    //: A dialog of the desktop follows, in which the user chooses a part of the screen
    const QString again = isRefused ? tr("&Choose an area…") : tr("&Scan again");
    QPushButton *main = addButton(screen ? again : tr("Another &picture…"), theme::ButtonRole::Primary);
    if (!screen)
        leadTo(main, &ScanMessageDialog::pictureRequested);
    else
        leadTo(main, isRefused ? &ScanMessageDialog::areaRequested : &ScanMessageDialog::scanAgainRequested);
    main->setFocus();
}

} // namespace countersign
