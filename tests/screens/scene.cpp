#include "tests/screens/scene.h"

#include <QTest>

namespace countersign::screens {

void Scene::show()
{
    window.emplace(fixture->session, settings, clipboard, KdfCost::minimal());
    window->setKeyring(unlocking);
    window->resize(kWindowSize);
    present(*window);
}

std::shared_ptr<QWidget> shown(std::unique_ptr<SessionFixture> fixture, const std::function<void(Scene &)> &act)
{
    auto scene = std::make_shared<Scene>(std::move(fixture));
    scene->show();
    act(*scene);
    QTest::qWait(kFade);
    return {scene, &*scene->window};
}

} // namespace countersign::screens
