# countersign_embed_lines(TARGET FILE FUNCTION): the lines of a UTF-8 text file, without empty ones and those that start
# with "#", as `std::span<const std::string_view> countersign::embedded::FUNCTION()`. They become read-only data of the
# program, in the order of the file: nothing is read or copied at the start.

function(countersign_embed_lines target file function)
    cmake_path(ABSOLUTE_PATH file)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${file}")
    file(STRINGS "${file}" lines ENCODING UTF-8)
    set(literals "")
    foreach(line IN LISTS lines)
        if(NOT line MATCHES "^(#|$)")
            string(APPEND literals "    R\"~(${line})~\",\n")
        endif()
    endforeach()
    file(CONFIGURE OUTPUT "${CMAKE_CURRENT_BINARY_DIR}/${function}.cpp" @ONLY CONTENT
"// Made from @file@.
#include <span>
#include <string_view>

namespace countersign::embedded {

std::span<const std::string_view> @function@();

std::span<const std::string_view> @function@()
{
    static constexpr std::string_view kLines[] = {
@literals@    };
    return kLines;
}

} // namespace countersign::embedded
")
    target_sources(${target} PRIVATE "${CMAKE_CURRENT_BINARY_DIR}/${function}.cpp")
endfunction()
