# countersign_test(NAME LIBRARIES … [SOURCES …] [LABELS …]): tests/…/NAME.cpp becomes a Qt Test program and a CTest test.
# Each runs in a hostile environment: a locale with decimal commas where it exists, a time zone with daylight saving.

function(countersign_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LIBRARIES;LABELS")
    add_executable(${name} ${name}.cpp ${arg_SOURCES})
    set_target_properties(${name} PROPERTIES AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
    target_link_libraries(${name} PRIVATE countersign::options ${arg_LIBRARIES} Qt6::Test)
    target_compile_definitions(${name} PRIVATE COUNTERSIGN_TEST_DATA="${CMAKE_SOURCE_DIR}/tests/data")
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES TIMEOUT 300 LABELS "${arg_LABELS}" ENVIRONMENT "${COUNTERSIGN_TEST_ENVIRONMENT}")
endfunction()

set(COUNTERSIGN_TEST_ENVIRONMENT
    "TZ=America/St_Johns"
    "LC_ALL=de_DE.UTF-8"
    "COUNTERSIGN_BUILD_BIN=${CMAKE_BINARY_DIR}/bin"
    "QT_LOGGING_RULES=qt.qpa.*=false"
    "COUNTERSIGN_SOURCE_DIR=${CMAKE_SOURCE_DIR}")
if(NOT DEFINED ENV{COUNTERSIGN_FIXTURES})
    list(APPEND COUNTERSIGN_TEST_ENVIRONMENT "COUNTERSIGN_FIXTURES=${CMAKE_SOURCE_DIR}/../shared/fixtures")
endif()
