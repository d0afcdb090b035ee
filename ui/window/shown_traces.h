#pragma once

namespace countersign {

/// Makes Qt forget what it keeps of texts that were shown: icons, the selection, the entry of a list that was drawn
/// last. At lock, when the widgets that showed them go.
void forgetShownTexts();

} // namespace countersign
