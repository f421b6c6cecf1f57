"""The index of what is published: what it holds, how it is written, and how it is asked."""
