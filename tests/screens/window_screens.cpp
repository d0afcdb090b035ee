#include "tests/screens/scene.h"
#include "ui/accounts/account_view.h"
#include "ui/desktop/theme.h"
#include "ui/window/toast.h"

#include <QAction>
#include <QCoreApplication>
#include <QHoverEvent>
#include <QKeySequence>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTest>

namespace countersign::screens {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kWideSize(1000, 560);

void trigger(const QWidget &window, const QKeySequence &keys)
{
    for (auto *action : window.findChildren<QAction *>()) {
        if (action->shortcuts().contains(keys))
            return action->trigger();
    }
    qFatal("no action has these keys");
}

void search(Scene &scene, const QString &text)
{
    visible<QLineEdit>(*scene.window)->setText(text);
}

std::shared_ptr<QWidget> usedCode()
{
    return shown(openSession(Content::Samples), [](Scene &scene) { trigger(*scene.window, QKeySequence::Copy); });
}

/// The button of the message is pressed after a code was copied twice.
std::shared_ptr<QWidget> waitingForAFreshCode()
{
    return shown(openSession(Content::Samples), [](Scene &scene) {
        trigger(*scene.window, QKeySequence::Copy);
        trigger(*scene.window, QKeySequence::Copy);
        visible<Toast>(*scene.window)->actionButton()->click();
    });
}

std::shared_ptr<QWidget> endsTooSoon()
{
    return shown(openSession(Content::Samples, kNearTheEnd), [](Scene &scene) {
        scene.settings.setValue(setting::kMinimumLeftSeconds, 8);
        trigger(*scene.window, QKeySequence::Copy);
    });
}

std::shared_ptr<QWidget> hiddenCodes()
{
    auto fixture = openSession(Content::Samples);
    auto scene = std::make_shared<Scene>(std::move(fixture));
    scene->settings.setValue(setting::kCodeVisibility, CodeVisibility::HiddenUntilClicked);
    scene->show();
    return {scene, &*scene->window};
}

/// The pointer over the third row.
std::shared_ptr<QWidget> hovered()
{
    return shown(openSession(Content::Samples), [](Scene &scene) {
        auto *view = visible<AccountView>(*scene.window);
        const QPointF position = view->visualRect(view->model()->index(2, 0)).center();
        QHoverEvent event(QEvent::HoverMove, position, view->viewport()->mapToGlobal(position), position);
        QCoreApplication::sendEvent(view->viewport(), &event);
    });
}

/// The row after the arrow keys went to it.
std::shared_ptr<QWidget> keyboardFocus()
{
    return shown(openSession(Content::Samples), [](Scene &scene) {
        QTest::keyClick(visible<QLineEdit>(*scene.window), Qt::Key_Down);
        QTest::keyClick(visible<AccountView>(*scene.window), Qt::Key_Down);
    });
}

/// The menu that `open` brings up, alone: it is a window of its own.
std::shared_ptr<QWidget> menu(const std::function<void(Scene &)> &open)
{
    auto scene = std::make_shared<Scene>(openSession(Content::Samples));
    scene->show();
    open(*scene);
    return {scene, visible<QMenu>(*scene->window)};
}

void openButtonMenu(Scene &scene, int position)
{
    int found = 0;
    for (auto *button : scene.window->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text().isEmpty() && found++ == position)
            return button->click();
    }
    qFatal("no such button");
}

std::shared_ptr<QWidget> accountMenu()
{
    return menu([](Scene &scene) {
        auto *view = visible<AccountView>(*scene.window);
        Q_EMIT view->menuRequested(view->currentAccount(), view->mapToGlobal(QPoint(100, 100)));
    });
}

std::shared_ptr<QWidget> wide(const QKeySequence &keys = {})
{
    return shown(openSession(Content::Samples), [keys](Scene &scene) {
        scene.window->resize(kWideSize);
        if (!keys.isEmpty())
            trigger(*scene.window, keys);
    });
}

std::shared_ptr<QWidget> firstRun(bool recoveryStep)
{
    auto fixture = std::make_unique<SessionFixture>();
    fixture->clock.set(kNow);
    return shown(std::move(fixture), [recoveryStep](Scene &scene) {
        for (auto *field : scene.window->findChildren<QLineEdit *>()) {
            if (field->isVisible())
                field->setText(u"a lemon, two rivers and a bicycle"_s);
        }
        for (auto *button : scene.window->findChildren<QPushButton *>()) {
            if (recoveryStep && button->isVisible() && theme::buttonRole(button) == theme::ButtonRole::Primary)
                return button->click();
        }
    });
}

} // namespace

std::vector<Page> windowPages()
{
    return {
        {u"accounts"_s, kWindowSize, [] { return shown(openSession(Content::Samples)); }},
        {u"accounts-ending"_s, kWindowSize, [] { return shown(openSession(Content::Samples, kNearTheEnd)); }},
        {u"accounts-used"_s, kWindowSize, usedCode},
        {u"accounts-waiting"_s, kWindowSize, waitingForAFreshCode},
        {u"accounts-ends-too-soon"_s, kWindowSize, endsTooSoon},
        {u"accounts-hidden"_s, kWindowSize, hiddenCodes},
        {u"accounts-search"_s, kWindowSize,
         [] { return shown(openSession(Content::Samples), [](Scene &scene) { search(scene, u"cloud"_s); }); }},
        {u"accounts-nothing-found"_s, kWindowSize,
         [] { return shown(openSession(Content::Samples), [](Scene &scene) { search(scene, u"zzz"_s); }); }},
        {u"accounts-hover"_s, kWindowSize, hovered},
        {u"accounts-keyboard"_s, kWindowSize, keyboardFocus},
        {u"menu-add"_s, {}, [] { return menu([](Scene &scene) { openButtonMenu(scene, 0); }); }},
        {u"menu-main"_s, {}, [] { return menu([](Scene &scene) { openButtonMenu(scene, 1); }); }},
        {u"menu-account"_s, {}, accountMenu},
        {u"empty"_s, kWindowSize, [] { return shown(openSession(Content::Nothing)); }},
        {u"giant"_s, kWindowSize,
         [] {
             return shown(openSession(Content::Samples),
                          [](Scene &scene) { trigger(*scene.window, QKeySequence(Qt::Key_F11)); });
         }},
        {u"first-run-password"_s, kWindowSize, [] { return firstRun(false); }},
        {u"first-run-recovery"_s, kWindowSize, [] { return firstRun(true); }},
        {u"wide"_s, kWideSize, [] { return wide(); }},
        {u"wide-giant"_s, kWideSize, [] { return wide(QKeySequence(Qt::Key_F11)); }},
    };
}

} // namespace countersign::screens
