// The attributes of a tag, as cleanse/read/tokens.py finds them.

#pragma once

#include <cstddef>

#include "python.hpp"

namespace cleanse {

// Of a page that has a size, gives the character at a place, which moves behind it, says what is a blank, and finds a character from
// a place on: its size where there is none.
template <typename Page>
class Attributes {
  public:
    explicit Attributes(const Page& page) : page_(page) {}

    // Where an attribute begins from a place on, or the tag ends.
    std::size_t begin(std::size_t at) const {
        return behind(at, [&](Py_UCS4 c) { return c == '/' || page_.is_space(c); });
    }

    // Where an attribute ends that begins at a place: a quote that nothing closes goes on to the end of the page.
    std::size_t end(std::size_t at) const {
        page_.take(at);  // whatever it begins with
        at = behind(at, [&](Py_UCS4 c) { return c != '/' && c != '>' && c != '=' && !page_.is_space(c); });
        const std::size_t equals = behind_blanks(at);
        if (!is_at(equals, '=')) return at;
        at = behind_blanks(equals + 1);
        if (at == page_.size()) return at;
        if (is_at(at, '"') || is_at(at, '\'')) return end_of_quoted(at);
        return behind(at, [&](Py_UCS4 c) { return c != '>' && !page_.is_space(c); });
    }

    std::size_t behind_blanks(std::size_t at) const {
        return behind(at, [&](Py_UCS4 c) { return page_.is_space(c); });
    }

    bool is_at(std::size_t at, Py_UCS4 c) const { return at < page_.size() && page_.take(at) == c; }

    // Where the first character stands of which something is not so.
    template <typename Goes>
    std::size_t behind(std::size_t at, Goes goes_on) const {
        while (at < page_.size()) {
            std::size_t next = at;
            if (!goes_on(page_.take(next))) break;
            at = next;
        }
        return at;
    }

  private:
    std::size_t end_of_quoted(std::size_t at) const {
        const Py_UCS4 quote = page_.take(at);
        const std::size_t end = page_.find(quote, at);
        return end == page_.size() ? end : end + 1;
    }

    const Page& page_;
};

}  // namespace cleanse
