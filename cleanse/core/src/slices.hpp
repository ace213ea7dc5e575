// Stretches of characters as keys.

#pragma once

#include <cstdint>
#include <cstring>
#include <unordered_map>

#include "python.hpp"

namespace cleanse {

struct Slice {
    const Py_UCS4* start;
    std::size_t size;

    bool operator==(const Slice& other) const {
        return size == other.size && std::memcmp(start, other.start, size * sizeof(Py_UCS4)) == 0;
    }
};

// FNV-1a by characters, and then mixed (Steele and others, "Fast splittable pseudorandom number generators", 2014).
inline std::uint64_t hash_of(const Slice& slice) {
    std::uint64_t hash = 14695981039346656037ULL;
    for (std::size_t at = 0; at < slice.size; ++at) hash = (hash ^ slice.start[at]) * 1099511628211ULL;
    hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9ULL;
    hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EBULL;
    return hash ^ (hash >> 31);
}

struct SliceHash {
    std::size_t operator()(const Slice& slice) const { return static_cast<std::size_t>(hash_of(slice)); }
};

template <typename Value>
using BySlice = std::unordered_map<Slice, Value, SliceHash>;

}  // namespace cleanse
