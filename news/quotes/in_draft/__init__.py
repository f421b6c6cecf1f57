"""The quotations of a draft beside the record, told in the story's form while it is written."""
