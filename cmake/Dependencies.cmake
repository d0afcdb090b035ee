# Every library we build on, found once. `./dev setup` installs them.

find_package(Threads REQUIRED)
find_package(OpenSSL 3.0 REQUIRED COMPONENTS Crypto)
find_package(Sodium 1.0.18 REQUIRED)
# Its version file accepts only the same major version; ours is one source for 1.4 to 3.x.
find_package(ZXing REQUIRED)
if(ZXing_VERSION VERSION_LESS 1.4)
    message(FATAL_ERROR "ZXing-C++ 1.4 or newer is needed; found ${ZXing_VERSION}")
endif()
find_path(PROTOZERO_INCLUDE_DIR protozero/pbf_reader.hpp REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(pugixml 1.12 REQUIRED)
find_package(SQLite3 3.40 REQUIRED)
find_package(ZLIB 1.2 REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(LIBZIP REQUIRED IMPORTED_TARGET libzip>=1.7)
# Keys of other programs' exports: Argon2 with several lanes, and Twofish of old KeePass files, which is left out where
# libgcrypt is not here.
pkg_check_modules(ARGON2 REQUIRED IMPORTED_TARGET libargon2)
pkg_check_modules(GCRYPT IMPORTED_TARGET libgcrypt)

if(COUNTERSIGN_BUILD_GUI)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets Concurrent Network DBus Svg PrintSupport LinguistTools)
    find_package(CLI11 2.1 REQUIRED)
    find_package(PNG 1.6 REQUIRED)
    # Without it the window has no setting "Unlock with the system's keyring".
    find_package(Qt6Keychain QUIET)
    if(NOT Qt6Keychain_FOUND)
        message(STATUS "QtKeychain is not here: built without unlocking by the system's keyring")
    endif()
    # Without it nothing offers a camera.
    if(NOT COUNTERSIGN_WITH_CAMERA STREQUAL "OFF")
        find_package(Qt6Multimedia 6.4 QUIET)
        if(NOT Qt6Multimedia_FOUND AND COUNTERSIGN_WITH_CAMERA STREQUAL "ON")
            message(FATAL_ERROR "COUNTERSIGN_WITH_CAMERA needs Qt Multimedia 6.4")
        elseif(NOT Qt6Multimedia_FOUND)
            message(STATUS "Qt Multimedia is not here: built without the camera")
        endif()
    endif()
    find_path(ZXCVBN_INCLUDE_DIR zxcvbn.h REQUIRED)
    find_library(ZXCVBN_LIBRARY zxcvbn REQUIRED)
    if(UNIX AND NOT APPLE)
        pkg_check_modules(XCB REQUIRED IMPORTED_TARGET xcb xcb-randr xcb-shm)
        pkg_check_modules(LIBDBUS IMPORTED_TARGET dbus-1) # the desktop's portal; without it no screen in Wayland sessions
        pkg_check_modules(SECCOMP IMPORTED_TARGET libseccomp) # the helper's sandbox; without it only its limits hold
    endif()
endif()
if(COUNTERSIGN_BUILD_TESTS OR COUNTERSIGN_BUILD_BENCHMARKS)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Test)
endif()
