#pragma once

#include <QLineEdit>

namespace countersign {

/// The search field: while it has the focus, the list below it is driven by a few keys.
class SearchBar final : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchBar(QWidget *parent = nullptr);

Q_SIGNALS:
    void listRequested(); ///< Down
    void copyRequested(); ///< Enter
    void hideRequested(); ///< Esc in the empty field
    void giantViewRequested(); ///< Space in the empty field

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    void retranslate();
    bool isPasteForTheWindow() const;
};

} // namespace countersign
