#pragma once

#include "tests/support/x_server.h"

#include <QTest>

namespace countersign {

/// The main function of a test that needs a real X server: its own. 77, skipped, where there is no Xvfb.
template <typename Application, typename Test>
int runOnXServer(int argc, char **argv)
{
    const XServer server;
    if (!server.isRunning()) {
        qWarning("skipped: no Xvfb");
        return 77;
    }
    server.useForThisProcess();
    const Application application(argc, argv);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace countersign
