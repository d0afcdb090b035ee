#pragma once

namespace countersign {

/// Keeps those categories of Qt's messages silent that write down every key press, whatever QT_LOGGING_RULES asks for:
/// a password that is typed where nothing takes it would stand in a log, letter by letter. Before the application
/// object.
void keepKeysOutOfLogs();

} // namespace countersign
