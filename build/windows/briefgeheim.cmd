@echo off
rem briefgeheim COMMAND: the command line, on the Node that came with the console.
"%~dp0..\node\node.exe" "%~dp0..\cli\main.mjs" %*
