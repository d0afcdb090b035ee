# countersign_test(NAME [LONG] LIBRARIES … [SOURCES …] [LABELS …]): tests/…/NAME.cpp becomes a Qt Test program and a CTest test.
# Each runs in a hostile environment: a locale with decimal commas, a time zone with a half-hour offset and daylight saving.
# LONG: the test reads COUNTERSIGN_TEST_LONG or COUNTERSIGN_TEST_COUNT, and may then run for hours.

set(COUNTERSIGN_LONG_TIMEOUT 14400)

function(countersign_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "LONG" "" "SOURCES;LIBRARIES;LABELS")
    add_executable(${name} ${name}.cpp ${arg_SOURCES})
    set_target_properties(${name} PROPERTIES AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
    target_link_libraries(${name} PRIVATE countersign::options ${arg_LIBRARIES} Qt6::Test)
    if(NOT MSVC AND Qt6_VERSION VERSION_GREATER_EQUAL 6.8)
        # The QTRY macros of Qt 6.8 narrow milliseconds in the code that uses them.
        target_compile_options(${name} PRIVATE -Wno-error=conversion)
    endif()
    target_compile_definitions(${name} PRIVATE COUNTERSIGN_TEST_DATA="${CMAKE_SOURCE_DIR}/tests/data")
    add_test(NAME ${name} COMMAND ${name})
    set(timeout 300)
    set(environment ${COUNTERSIGN_TEST_ENVIRONMENT})
    if(arg_LONG)
        set(timeout ${COUNTERSIGN_LONG_TIMEOUT})
        list(APPEND environment "QTEST_FUNCTION_TIMEOUT=${COUNTERSIGN_LONG_TIMEOUT}000") # Qt's own is 5 minutes
    endif()
    set_tests_properties(${name} PROPERTIES TIMEOUT ${timeout} LABELS "${arg_LABELS}" ENVIRONMENT "${environment}")
endfunction()

# The locale is compiled into the build folder, so that no test depends on the ones that a machine happens to have.
set(COUNTERSIGN_TEST_LOCALE "C.UTF-8")
find_program(LOCALEDEF_PROGRAM localedef)
if(LOCALEDEF_PROGRAM AND COUNTERSIGN_BUILD_TESTS)
    file(MAKE_DIRECTORY "${CMAKE_BINARY_DIR}/locale")
    execute_process(
        COMMAND "${LOCALEDEF_PROGRAM}" --no-archive -i de_DE -f UTF-8 "${CMAKE_BINARY_DIR}/locale/de_DE.UTF-8"
        OUTPUT_QUIET ERROR_QUIET)
    if(EXISTS "${CMAKE_BINARY_DIR}/locale/de_DE.UTF-8/LC_NUMERIC")
        set(COUNTERSIGN_TEST_LOCALE "de_DE.UTF-8")
    endif()
endif()

set(COUNTERSIGN_TEST_ENVIRONMENT
    "LOCPATH=${CMAKE_BINARY_DIR}/locale"
    "TZ=America/St_Johns"
    "LC_ALL=${COUNTERSIGN_TEST_LOCALE}"
    "COUNTERSIGN_BUILD_BIN=${CMAKE_BINARY_DIR}/bin"
    "QT_LOGGING_RULES=qt.qpa.*=false"
    "COUNTERSIGN_SOURCE_DIR=${CMAKE_SOURCE_DIR}")
if(NOT DEFINED ENV{COUNTERSIGN_FIXTURES})
    list(APPEND COUNTERSIGN_TEST_ENVIRONMENT "COUNTERSIGN_FIXTURES=${CMAKE_SOURCE_DIR}/../shared/fixtures")
endif()
