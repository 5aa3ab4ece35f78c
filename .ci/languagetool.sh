#!/usr/bin/env bash
# Assembles LanguageTool from Maven, for the tests that ask it: languagetool.sh FOLDER. What is there already is left alone.
set -euo pipefail
version=6.8
folder="$1/LanguageTool-$version"
[ -s "$folder/languagetool-server.jar" ] && { echo "$folder is here"; exit 0; }
for program in java mvn; do
  command -v "$program" > /dev/null || { echo "$program is not here: no LanguageTool"; exit 1; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/pom.xml" << EOF
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>wirelint</groupId><artifactId>languagetool</artifactId><version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.languagetool</groupId><artifactId>languagetool-server</artifactId><version>$version</version>
    </dependency>
  </dependencies>
</project>
EOF
(cd "$work" && mvn -q -B dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory="$work/LanguageTool/libs")
python3 "$(dirname "$0")/manifest.py" "$work/LanguageTool"
mkdir -p "$1"
rm -rf "$folder"
mv "$work/LanguageTool" "$folder"
echo "$folder: $(ls "$folder/libs" | wc -l) libraries"
