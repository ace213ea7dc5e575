#include "markup.hpp"

#include <algorithm>

namespace cleanse {

using View = std::string_view;

bool is_alike(View one, View other) {
    return one.size() == other.size() && std::equal(one.begin(), one.end(), other.begin(), [](char a, char b) { return small(a) == small(b); });
}

std::size_t Markup::behind_attribute(std::size_t at) const {
    ++at;  // whatever it begins with
    while (at < page_.size() && page_[at] != '/' && page_[at] != '>' && page_[at] != '=' && !is_blank(page_[at])) ++at;
    const std::size_t equals = behind_blanks(at);
    if (equals == page_.size() || page_[equals] != '=') return at;
    at = behind_blanks(equals + 1);
    if (at == page_.size()) return at;
    if (page_[at] == '"' || page_[at] == '\'') {
        const std::size_t end = page_.find(page_[at], at + 1);
        return end == View::npos ? page_.size() : end + 1;
    }
    while (at < page_.size() && page_[at] != '>' && !is_blank(page_[at])) ++at;
    return at;
}

std::size_t Markup::behind_comment(std::size_t at) const {
    if (page_.substr(at, 4) == "<!--") {
        for (std::size_t sign = page_.find("--", at + 2); sign != View::npos; sign = page_.find("--", sign + 1)) {
            const View end = page_.substr(sign + 2, 2);
            if (end.substr(0, 1) == ">") return sign + 3;
            if (end == "!>") return sign + 4;
        }
        return page_.size();
    }
    const std::size_t end = page_.find('>', at);
    return end == View::npos ? page_.size() : end + 1;
}

std::size_t Markup::end_of_raw(View name, std::size_t at) const {
    if (is_alike(name, "plaintext")) return page_.size();
    if (is_alike(name, "script")) return end_of_script(at);
    for (at = page_.find("</", at); at != View::npos; at = page_.find("</", at + 1)) {
        if (is_named(at + 2, name)) return at;
    }
    return page_.size();
}

bool Markup::is_named(std::size_t at, View name) const {
    const std::size_t end = at + name.size();
    return end < page_.size() && is_alike(page_.substr(at, name.size()), name) && (page_[end] == '/' || page_[end] == '>' || is_blank(page_[end]));
}

std::size_t Markup::end_of_script(std::size_t at) const {
    constexpr View NAME = "script";
    int depth = 0;  // 1 in a comment, 2 in a script in it
    for (std::size_t seen = at; (at = page_.find('<', at)) != View::npos; ++at) {
        if (depth > 0 && page_.substr(seen, at - seen).find("-->") != View::npos) depth = 0;
        seen = at;
        if (page_.substr(at, 4) == "<!--") {
            depth = std::max(depth, 1);
            seen = at + 2;  // of which two signs may be of its end
        } else if (is_named(at + 1, NAME)) {
            depth = depth > 0 ? 2 : 0;
        } else if (page_.substr(at + 1, 1) == "/" && is_named(at + 2, NAME)) {
            if (depth < 2) return at;
            depth = 1;
        }
    }
    return page_.size();
}

}  // namespace cleanse
