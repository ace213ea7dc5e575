// The functions of lexbor in the library of selectolax that Python has loaded: they read the trees that it built.
//
// Only functions are called, those that lexbor has for callers which do not know how its structures lie in memory; so the trees
// are read where they are, by the very code that built them, and nothing of lexbor is part of this module.

#pragma once

#include <cstddef>
#include <cstdint>

namespace cleanse {

struct Lexbor {
    // What a function gets and gives: a node, an element or an attribute, wherever it lies.
    using Node = void*;
    using Number = std::uintptr_t;
    using Chars = const unsigned char*;

    static constexpr int ELEMENT = 1, TEXT = 3;  // types of nodes, as the standard of the DOM numbers them

    Node (*first_child)(Node) = nullptr;
    Node (*next)(Node) = nullptr;
    Node (*previous)(Node) = nullptr;
    Node (*parent)(Node) = nullptr;
    Number (*tag)(Node) = nullptr;
    int (*type)(Node) = nullptr;
    unsigned char* (*text_content)(Node, std::size_t*) = nullptr;         // a copy in the memory of the document
    void* (*destroy_text)(void* document, unsigned char*) = nullptr;      // which gives it back
    Chars (*name)(Node, std::size_t*) = nullptr;                          // of an element
    Node (*first_attribute)(Node) = nullptr;
    Node (*next_attribute)(Node) = nullptr;
    Chars (*attribute_name)(Node, std::size_t*) = nullptr;
    Chars (*attribute_value)(Node, std::size_t*) = nullptr;
    // What selectolax calls to change a tree.
    Node (*create)(Node document, Chars tag, std::size_t, void*) = nullptr;
    void (*insert_before)(Node, Node) = nullptr;
    void (*insert_child)(Node, Node) = nullptr;
    void (*remove)(Node) = nullptr;

    // Finds them; false where the library is not loaded, or does not show one of them.
    bool find(const char* path);
};

}  // namespace cleanse
