#include "page_tags.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "attributes.hpp"
#include "numbers.hpp"
#include "state.hpp"
#include "text.hpp"
#include "utf8.hpp"

namespace cleanse {

namespace {

using Place = std::size_t;
using Word = std::string_view;

// Of ASCII alone: other letters whose small ones are of ASCII are in none of the names that are asked for.
Py_UCS4 small(Py_UCS4 c) { return c >= 'A' && c <= 'Z' ? c | 32 : c; }

bool is_letter(Py_UCS4 c) { return small(c) >= 'a' && small(c) <= 'z'; }

// As re.IGNORECASE has it, by which some other letters are those of ASCII.
Py_UCS4 without_case(Py_UCS4 c) {
    if (c < 0x80) return small(c);
    return c == 0x130 || c == 0x131 ? 'i' : c == 0x17F ? 's' : c == 0x212A ? 'k' : c;
}

class Page {
  public:
    Page(const Text& text, const Spaces& spaces) : text_(text), spaces_(spaces) {}

    Place size() const { return static_cast<Place>(text_.size()); }
    Py_UCS4 operator[](Place at) const { return text_[static_cast<Py_ssize_t>(at)]; }
    Py_UCS4 take(Place& at) const { return (*this)[at++]; }
    bool is_space(Py_UCS4 c) const { return spaces_.is_space(c); }
    Place find(Py_UCS4 c, Place at) const { return static_cast<Place>(std::find(text_.begin() + at, text_.end(), c) - text_.begin()); }

    bool has(Place at, Word word) const {
        if (word.size() > size() - at) return false;
        return std::equal(word.begin(), word.end(), text_.begin() + at, [](char a, Py_UCS4 b) { return static_cast<Py_UCS4>(a) == b; });
    }
    template <typename Same>
    bool has(Place at, Word word, Same same) const {
        if (word.size() > size() - at) return false;
        return std::equal(word.begin(), word.end(), text_.begin() + at, [&](char a, Py_UCS4 b) { return static_cast<Py_UCS4>(a) == same(b); });
    }
    // Whether a name ends at a place.
    bool is_end_of_name(Place at) const { return at < size() && ((*this)[at] == '/' || (*this)[at] == '>' || is_space((*this)[at])); }

  private:
    const Text& text_;
    const Spaces& spaces_;
};

struct Tag {
    Place text = 0, start = 0, name_end = 0, end = 0;
};

struct Element {
    Tag opening;
    std::optional<Tag> closing;
    std::size_t depth;
};

class Tags {
  public:
    Tags(const Page& page, Word name) : page_(page), attributes_(page), name_(name) {}

    // Those of the name, as Tokens of tokens.py and _held of opened.py have them.
    std::vector<Element> held() {
        Place text = 0;
        for (Place at = page_.find('<', 0); at < page_.size();) {
            Place end = 0;
            if (!is_tag(at)) {
                end = end_of_other(at);
                if (end == at) {  // the sign alone
                    at = page_.find('<', at + 1);
                    continue;
                }
            } else {
                const Tag tag{text, at, end_of_name(at), end_of_tag(end_of_name(at))};
                if (tag.end == NONE) break;
                end = tag.end;
                const bool is_raw = take(tag);
                if (is_raw) {
                    text = end;
                    at = end_of_raw(tag);
                    continue;
                }
            }
            text = end;
            at = page_.find('<', end);
        }
        for (std::size_t depth = 0; depth < open_.size(); ++depth) found_.push_back({open_[depth], std::nullopt, depth});
        return std::move(found_);
    }

  private:
    static constexpr Place NONE = static_cast<Place>(-1);
    static constexpr Word RAW[] = {"script", "style", "xmp", "iframe", "noembed", "noframes", "textarea", "title", "plaintext"};

    bool is_end_tag(Place at) const { return at + 1 < page_.size() && page_[at + 1] == '/'; }
    Place start_of_name(Place at) const { return at + (is_end_tag(at) ? 2 : 1); }
    bool is_tag(Place at) const {
        const Place name = start_of_name(at);
        return name < page_.size() && is_letter(page_[name]);
    }
    Place end_of_name(Place at) const {
        return attributes_.behind(start_of_name(at), [&](Py_UCS4 c) { return c != '/' && c != '>' && !page_.is_space(c); });
    }
    bool is_named(const Tag& tag, Word name) const {
        const Place start = start_of_name(tag.start);
        return tag.name_end - start == name.size() && page_.has(start, name, small);
    }

    // Gives whether what is in the element is no markup.
    bool take(const Tag& tag) {
        const bool is_end = is_end_tag(tag.start);
        const bool is_raw = !is_end && foreign_ == 0 && std::any_of(std::begin(RAW), std::end(RAW), [&](Word name) { return is_named(tag, name); });
        if (is_named(tag, "svg") || is_named(tag, "math")) {
            if (!is_end) {
                foreign_ += !closes_itself(tag);
            } else if (foreign_ > 0) {
                --foreign_;
            }
        } else if (is_named(tag, name_)) {
            if (!is_end) {
                open_.push_back(tag);
            } else if (!open_.empty()) {
                found_.push_back({open_.back(), tag, open_.size() - 1});
                open_.pop_back();
            }
        }
        return is_raw;
    }

    // Where a comment or the like ends; where it begins, if it is text.
    Place end_of_other(Place at) const {
        if (page_.has(at, "<!--")) {
            for (Place sign = page_.find('-', at + 2); sign < page_.size(); sign = page_.find('-', sign + 1)) {
                if (page_.has(sign, "-->")) return sign + 3;
                if (page_.has(sign, "--!>")) return sign + 4;
            }
            return page_.size();
        }
        if (page_.has(at, "<!") || page_.has(at, "<?") || (page_.has(at, "</") && at + 2 < page_.size())) {
            return std::min(page_.size(), page_.find('>', at) + 1);
        }
        return at;
    }

    // As tag_end of tokens.py.
    Place end_of_tag(Place at) const {
        const Place sign = attributes_.behind(at, [](Py_UCS4 c) { return c != '>' && c != '"' && c != '\''; });
        if (sign == page_.size() || page_.find('>', sign) == page_.size()) return NONE;
        if (page_[sign] == '>') return sign + 1;
        const Place whole = end_of_attributes(at);
        if (whole != NONE) return whole;
        const Place last = begin_of_end(at);
        return last == NONE ? NONE : page_.find('>', last) + 1;
    }

    // As _ATTRIBUTES of tokens.py.
    Place end_of_attributes(Place at) const {
        while (true) {
            at = attributes_.behind(at, [](Py_UCS4 c) { return c != '>' && c != '"' && c != '\'' && c != '='; });
            if (at == page_.size()) return NONE;
            if (page_[at] == '>') return at + 1;
            if (page_[at] != '=') return NONE;
            at = attributes_.behind_blanks(at + 1);
            if (at == page_.size() || page_[at] == '>') return NONE;
            const Py_UCS4 first = page_[at];
            const bool is_quoted = first == '"' || first == '\'';
            at = is_quoted ? page_.find(first, at + 1) : attributes_.behind(at, [&](Py_UCS4 c) { return c != '>' && !page_.is_space(c); });
            if (at == page_.size()) return NONE;
            at += is_quoted;
        }
    }

    // Where begins what ends a tag, behind its last attribute: slashes and blanks, and the sign.
    Place begin_of_end(Place at) const {
        while (true) {
            const Place start = attributes_.begin(at);
            if (start == page_.size()) return NONE;
            if (page_[start] == '>') return at;
            at = attributes_.end(start);
        }
    }

    // As closes_itself of tokens.py.
    bool closes_itself(const Tag& tag) const {
        if (page_[tag.end - 2] != '/') return false;
        const Place start = begin_of_end(tag.name_end);
        return start != NONE && page_.find('>', start) > start && page_[page_.find('>', start) - 1] == '/';
    }

    // Where the end tag begins of an element whose content is no markup.
    Place end_of_raw(const Tag& tag) const {
        if (is_named(tag, "plaintext")) return page_.size();
        if (is_named(tag, "script")) return end_of_script(tag.end);
        const Word name = *std::find_if(std::begin(RAW), std::end(RAW), [&](Word known) { return is_named(tag, known); });
        for (Place at = page_.find('<', tag.end); at < page_.size(); at = page_.find('<', at + 1)) {
            if (is_end_tag(at) && page_.has(at + 2, name, without_case) && page_.is_end_of_name(at + 2 + name.size())) return at;
        }
        return page_.size();
    }

    Place end_of_script(Place at) const {
        constexpr Word NAME = "script";
        int depth = 0;  // 1 in a comment, 2 in a script in it
        while (at < page_.size()) {
            if (page_.has(at, "-->")) {
                depth = 0;
                at += 3;
                continue;
            }
            if (page_.has(at, "<!--")) {
                depth = std::max(depth, 1);
                at += 2;
                continue;
            }
            const Place name = page_[at] == '<' ? start_of_name(at) : page_.size();
            if (name < page_.size() && page_.has(name, NAME, without_case) && page_.is_end_of_name(name + NAME.size())) {
                if (!is_end_tag(at) && page_.has(name, NAME, small)) {
                    depth = depth > 0 ? 2 : 0;
                } else if (depth == 2) {
                    depth = 1;
                } else {
                    return at;
                }
                at = name + NAME.size();
                continue;
            }
            ++at;
        }
        return page_.size();
    }

    const Page& page_;
    const Attributes<Page> attributes_;
    const Word name_;
    std::size_t foreign_ = 0;
    std::vector<Tag> open_;
    std::vector<Element> found_;
};

Reference told(const Tag& tag) {
    return Reference(Py_BuildValue(
        "nnnn", static_cast<Py_ssize_t>(tag.text), static_cast<Py_ssize_t>(tag.start), static_cast<Py_ssize_t>(tag.name_end),
        static_cast<Py_ssize_t>(tag.end)
    ));
}

}  // namespace

PyObject* held(PyObject* module, PyObject* args) {
    return guarded([&] {
        PyObject* given = nullptr;
        const char* name = nullptr;
        if (!PyArg_ParseTuple(args, "Os", &given, &name)) throw PythonError();
        const Text text(given);
        const Spaces spaces(*state_of(module).characters);
        const Page page(text, spaces);
        const std::vector<Element> found = Tags(page, name).held();
        return list_of(found.size(), [&](std::size_t at) {
            const Element& one = found[at];
            Reference closing = one.closing ? told(*one.closing) : Reference::borrowed(Py_None);
            return Reference(Py_BuildValue("NNn", told(one.opening).release(), closing.release(), static_cast<Py_ssize_t>(one.depth)));
        });
    });
}

}  // namespace cleanse
