#include "app/common/heap_check.h"

namespace countersign {

bool isHeapWiped()
{
    return false; // a sanitizer's heap, or one we know nothing of: looking into freed memory could end the program
}

} // namespace countersign
