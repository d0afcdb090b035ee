#pragma once

#include <QThreadPool>

namespace countersign {

/// One thread for work on a drive that may hang. The program ends without it: what it runs must own all that it uses,
/// and hold no key.
class DrivePool
{
public:
    DrivePool()
        : m_pool(new QThreadPool)
    {
        m_pool->setMaxThreadCount(1);
    }
    DrivePool(const DrivePool &) = delete;
    DrivePool &operator=(const DrivePool &) = delete;
    ~DrivePool()
    {
        constexpr int kPatience = 1000; // milliseconds
        m_pool->clear();
        if (m_pool->waitForDone(kPatience))
            delete m_pool; // else it is left behind: waiting for the drive would keep the program
    }

    QThreadPool &operator*() const { return *m_pool; }
    QThreadPool *operator->() const { return m_pool; }

private:
    QThreadPool *m_pool;
};

} // namespace countersign
