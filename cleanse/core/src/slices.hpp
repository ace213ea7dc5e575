// Stretches of characters as keys.

#pragma once

#include <atomic>
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

// Mixes the bits of a number (Steele and others, "Fast splittable pseudorandom number generators", 2014).
inline std::uint64_t mixed(std::uint64_t hash) {
    hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9ULL;
    hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EBULL;
    return hash ^ (hash >> 31);
}

// FNV-1a by characters, mixed: the same in every process, since tables that lie in files go by it.
inline std::uint64_t hash_of(const Slice& slice) {
    std::uint64_t hash = 14695981039346656037ULL;
    for (std::size_t at = 0; at < slice.size; ++at) hash = (hash ^ slice.start[at]) * 1099511628211ULL;
    return mixed(hash);
}

// A secret of the process, so that nobody can write a text whose words all have one hash. Nothing is ever given in its order.
inline std::atomic<std::uint64_t> hash_seed{0};

struct SliceHash {
    std::size_t operator()(const Slice& slice) const {
        const std::uint64_t seed = hash_seed.load(std::memory_order_relaxed), factor = mixed(seed) | 1;
        std::uint64_t hash = seed;
        std::size_t at = 0;
        for (; at + 1 < slice.size; at += 2) {
            std::uint64_t two = 0;
            std::memcpy(&two, slice.start + at, sizeof two);
            hash = (hash ^ two) * factor;
            hash ^= hash >> 29;
        }
        if (at < slice.size) hash = (hash ^ slice.start[at]) * factor;
        return static_cast<std::size_t>(mixed(hash));
    }
};

struct KeyHash {
    std::size_t operator()(std::uint64_t key) const {
        return static_cast<std::size_t>(mixed(key ^ hash_seed.load(std::memory_order_relaxed)));
    }
};

template <typename Value>
using BySlice = std::unordered_map<Slice, Value, SliceHash>;

}  // namespace cleanse
