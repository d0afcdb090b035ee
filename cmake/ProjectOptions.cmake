# Options of the build, and the interface target `countersign::options` that every target links.

option(COUNTERSIGN_DEVELOPER "Treat warnings as errors" OFF)
option(COUNTERSIGN_BUILD_GUI "Build the window, the terminal program and what they share (needs Qt)" ON)
option(COUNTERSIGN_BUILD_TESTS "Build the tests" OFF)
option(COUNTERSIGN_BUILD_BENCHMARKS "Build the benchmarks" OFF)
option(COUNTERSIGN_BUILD_FUZZERS "Build the libFuzzer targets (clang only)" OFF)
set(COUNTERSIGN_WITH_CAMERA AUTO CACHE STRING "Scan with a camera: ON, OFF, or AUTO if Qt Multimedia is here")
set_property(CACHE COUNTERSIGN_WITH_CAMERA PROPERTY STRINGS AUTO ON OFF)
option(COUNTERSIGN_COVERAGE "Count the lines and branches that run (clang)" OFF)
set(COUNTERSIGN_SANITIZE "" CACHE STRING "Sanitizers, as -fsanitize takes them (address,undefined or thread)")

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)
set(CMAKE_AUTOMOC OFF) # on only for targets with Qt objects, see countersign_qt_library
# All executables side by side, so that the window finds the scan helper from the build folder as well.
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

add_library(countersign_options INTERFACE)
add_library(countersign::options ALIAS countersign_options)
target_include_directories(countersign_options INTERFACE "${CMAKE_SOURCE_DIR}")
target_compile_definitions(countersign_options INTERFACE
    COUNTERSIGN_VERSION="${PROJECT_VERSION}"
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_KEYWORDS
    QT_STRICT_ITERATORS QT_USE_QSTRINGBUILDER QT_DISABLE_DEPRECATED_BEFORE=0x060400)

if(MSVC)
    target_compile_options(countersign_options INTERFACE /W4 /permissive- /utf-8 /guard:cf
        $<$<BOOL:${COUNTERSIGN_DEVELOPER}>:/WX>)
else()
    target_compile_options(countersign_options INTERFACE
        -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Wold-style-cast -Woverloaded-virtual
        -Wcast-align -Wconversion -Wno-sign-conversion -Wformat=2 -Wimplicit-fallthrough -Wswitch
        -fstack-protector-strong
        $<$<BOOL:${COUNTERSIGN_DEVELOPER}>:-Werror>)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
        # g++ 12 sees overlaps in std::string::replace and operator+ that are not there (GCC bug 105651).
        target_compile_options(countersign_options INTERFACE -Wno-restrict)
    endif()
    if(NOT COUNTERSIGN_SANITIZE)
        target_compile_options(countersign_options INTERFACE
            $<$<NOT:$<CONFIG:Debug>>:-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2>)
        target_compile_definitions(countersign_options INTERFACE _GLIBCXX_ASSERTIONS)
        if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64" AND NOT APPLE)
            target_compile_options(countersign_options INTERFACE -fcf-protection -fstack-clash-protection)
        endif()
    endif()
    if(NOT APPLE)
        target_link_options(countersign_options INTERFACE -Wl,-z,relro -Wl,-z,now -Wl,-z,noexecstack -Wl,--as-needed)
    endif()
endif()

if(COUNTERSIGN_SANITIZE)
    target_compile_options(countersign_options INTERFACE
        -fsanitize=${COUNTERSIGN_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(countersign_options INTERFACE -fsanitize=${COUNTERSIGN_SANITIZE})
endif()
if(COUNTERSIGN_COVERAGE)
    # Counted in the source, not in what the compiler made of it: gcc counts its own clean-up after exceptions as branches.
    target_compile_options(countersign_options INTERFACE -fprofile-instr-generate -fcoverage-mapping)
    target_link_options(countersign_options INTERFACE -fprofile-instr-generate)
endif()
if(COUNTERSIGN_BUILD_FUZZERS)
    # Coverage feedback in our own code; the engine itself is linked by each fuzz target.
    target_compile_options(countersign_options INTERFACE -fsanitize=fuzzer-no-link)
    target_link_options(countersign_options INTERFACE -fsanitize=fuzzer-no-link)
endif()

include(CheckPIESupported)
check_pie_supported()

# countersign_library(NAME SOURCES … PUBLIC … PRIVATE …): a static library `countersign::NAME` without Qt objects.
function(countersign_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;PUBLIC;PRIVATE")
    add_library(countersign_${name} STATIC ${arg_SOURCES})
    add_library(countersign::${name} ALIAS countersign_${name})
    target_link_libraries(countersign_${name} PUBLIC countersign::options ${arg_PUBLIC} PRIVATE ${arg_PRIVATE})
endfunction()

# countersign_qt_library(NAME …): the same, with moc.
function(countersign_qt_library name)
    countersign_library(${name} ${ARGN})
    set_target_properties(countersign_${name} PROPERTIES AUTOMOC ON)
endfunction()
