// The markup of a page in UTF-8, as a parser by the standard reads it: where tags, attributes, comments and what is no markup end.

#pragma once

#include <cstddef>
#include <string_view>

namespace cleanse {

inline char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 32) : c; }
inline bool is_letter(char c) { return small(c) >= 'a' && small(c) <= 'z'; }
// As lexbor has it, and Python of a text of ASCII, but for signs that nobody writes in a tag.
inline bool is_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r' && c != '\v'); }

// Whether two names are the same but for capitals of ASCII.
bool is_alike(std::string_view one, std::string_view other);

class Markup {
  public:
    explicit Markup(std::string_view page) : page_(page) {}

    std::size_t size() const { return page_.size(); }
    char operator[](std::size_t at) const { return page_[at]; }
    std::string_view part(std::size_t at, std::size_t size) const { return page_.substr(at, size); }
    std::size_t find(std::string_view text, std::size_t at) const { return page_.find(text, at); }
    std::size_t find(char c, std::size_t at) const { return page_.find(c, at); }

    std::size_t behind_blanks(std::size_t at) const {
        while (at < page_.size() && is_blank(page_[at])) ++at;
        return at;
    }
    // Where the name of a tag ends.
    std::size_t behind_name(std::size_t at) const {
        while (at < page_.size() && page_[at] != '/' && page_[at] != '>' && !is_blank(page_[at])) ++at;
        return at;
    }
    // Where an attribute ends that begins at a place, with whatever character.
    std::size_t behind_attribute(std::size_t at) const;
    // Where a comment, a declaration, or what a parser takes for one, ends that begins at a sign; the size of the page where it does not.
    std::size_t behind_comment(std::size_t at) const;
    // Where the end tag begins of an element whose content is no markup, from where its start tag ends; the size of the page where none does.
    std::size_t end_of_raw(std::string_view name, std::size_t at) const;

  private:
    bool is_named(std::size_t at, std::string_view name) const;
    std::size_t end_of_script(std::size_t at) const;

    const std::string_view page_;
};

}  // namespace cleanse
