-- What the media store knows of a file is with its bytes.
DROP TABLE media;
