"""An archive of any size, made up from syllables, for measuring: nobody in it exists."""
