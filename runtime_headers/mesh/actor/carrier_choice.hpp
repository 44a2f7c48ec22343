// Which back end the carriers have: `MESH_THREAD_CARRIERS` chooses threads; sanitizers need them.
#pragma once

#if !defined(MESH_THREAD_CARRIERS)
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define MESH_THREAD_CARRIERS 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer) || __has_feature(memory_sanitizer)
#define MESH_THREAD_CARRIERS 1
#endif
#endif
#endif
