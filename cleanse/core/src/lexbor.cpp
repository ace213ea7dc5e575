#include "lexbor.hpp"

#include <type_traits>

#if defined(__unix__) || defined(__APPLE__)
#include <dlfcn.h>
#endif

namespace cleanse {

#if defined(__unix__) || defined(__APPLE__)

bool Lexbor::find(const char* path) {
    // As it is loaded, and never let go: Python does not let go of a module's library either.
    void* library = dlopen(path, RTLD_LAZY | RTLD_LOCAL | RTLD_NOLOAD);
    if (library == nullptr) return false;
    bool is_whole = true;
    const auto take = [&](auto& function, const char* name) {
        function = reinterpret_cast<std::decay_t<decltype(function)>>(dlsym(library, name));
        is_whole = is_whole && function != nullptr;
    };
    take(first_child, "lxb_dom_node_first_child_noi");
    take(next, "lxb_dom_node_next_noi");
    take(previous, "lxb_dom_node_prev_noi");
    take(parent, "lxb_dom_node_parent_noi");
    take(tag, "lxb_dom_node_tag_id_noi");
    take(type, "lxb_dom_node_type_noi");
    take(text_content, "lxb_dom_node_text_content");
    take(destroy_text, "lxb_dom_document_destroy_text_noi");
    take(name, "lxb_dom_element_qualified_name");
    take(first_attribute, "lxb_dom_element_first_attribute_noi");
    take(next_attribute, "lxb_dom_element_next_attribute_noi");
    take(attribute_name, "lxb_dom_attr_qualified_name");
    take(attribute_value, "lxb_dom_attr_value_noi");
    take(create, "lxb_html_document_create_element_noi");
    take(insert_before, "lxb_dom_node_insert_before");
    take(insert_child, "lxb_dom_node_insert_child");
    take(remove, "lxb_dom_node_remove");
    return is_whole;
}

#else

bool Lexbor::find(const char*) { return false; }  // libraries show no functions there but those that Python asks for

#endif

}  // namespace cleanse
