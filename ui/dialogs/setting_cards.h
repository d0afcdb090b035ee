#pragma once

class QWidget;

namespace countersign {

class Settings;

/// The cards of the settings pages. `settings` must outlive them.
QWidget *makeLanguageCard(Settings &settings);
QWidget *makeLockCard(Settings &settings);
QWidget *makeCodesCard(Settings &settings);
QWidget *makeAppearanceCard(Settings &settings);

} // namespace countersign
